"""What single pages about all plans show: a file a page, with `view(collection)` and perhaps `share(plan)`."""
