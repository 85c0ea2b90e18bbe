"""What people and other programs are shown: output formats, pages and reports."""
