"""The month's tracking sheet: looked through, completed, exported."""
