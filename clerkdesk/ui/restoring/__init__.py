"""Choosing what the records come back from: at a start that failed, and in the settings."""
