"""Plots as widgets, and as pictures that can be pasted elsewhere."""
