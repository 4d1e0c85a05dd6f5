"""What the program tests of itself, one file for each part of it."""
