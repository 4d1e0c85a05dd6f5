"""Stands in the frozen program for modules that would only bring in what is not used."""
