"""Sheets that come in: dropped, looked at, taken in; and all units of a round together."""
