"""What the database is called, in the data folder and in a backup of it."""

DATABASE = "clerkdesk.db"

BESIDE = tuple(f"{DATABASE}-{each}" for each in ("journal", "wal", "shm"))
"""What SQLite may have left beside a database; with another one it would spoil that."""

BEFORE = "clerkdesk.before-*.db"
"""Copies of the database that were made before its tables were changed."""
