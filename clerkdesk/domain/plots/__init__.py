"""Plots as data: what they show, and where each of their shapes comes to stand."""
