"""What a clerk does: one file for each kind of act. Window and command line call these."""
