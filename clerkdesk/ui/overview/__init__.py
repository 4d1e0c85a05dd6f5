"""The page of the fiscal year in figures."""
