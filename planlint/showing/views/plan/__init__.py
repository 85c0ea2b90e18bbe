"""What single pages of a plan show: a file a page, with `view(plan)`."""
