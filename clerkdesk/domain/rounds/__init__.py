"""The twelve monthly rounds: when each is due, what was sent up, and what came in."""
