"""The page of the ten steps of the procedure."""
