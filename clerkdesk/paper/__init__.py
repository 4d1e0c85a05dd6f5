"""Thai on paper: layout as data in mm, then PDF."""
