"""The manual in the program: its chapters, where one is, searching, and the card to print."""
