"""The office's records in a database: rows and sessions never leave this package."""
