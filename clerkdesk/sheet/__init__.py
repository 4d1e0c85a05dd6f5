"""Sheets for Excel."""
