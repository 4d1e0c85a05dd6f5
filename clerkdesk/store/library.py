"""Which SQLite keeps the records, for a report to whoever looks after the program."""


def library() -> str:
    """Its name and version."""
    import sqlite3

    return f"SQLite {sqlite3.sqlite_version}"
