"""From what was understood of a file to what may be taken in, and what of it is known already."""
