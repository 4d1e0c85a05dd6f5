"""Cells that are written as in a spreadsheet, in whatever table they stand."""
