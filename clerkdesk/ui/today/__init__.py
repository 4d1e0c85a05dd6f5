"""Today's work: what waits for whom, in the order in which it hurts."""
