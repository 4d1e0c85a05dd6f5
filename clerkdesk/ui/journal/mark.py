"""How another page asks the journal for one memo, without loading its page."""

MEMO_MARK = "journal.memo"
"""Under which the services hold the number of that memo until the journal is shown."""
