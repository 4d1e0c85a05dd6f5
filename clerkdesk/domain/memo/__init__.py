"""A memo: what was recorded of it, where it stands, what may be done."""
