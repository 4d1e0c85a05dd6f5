"""What tools/screens.py is made of: offices, the table of states, drawing, the index."""
