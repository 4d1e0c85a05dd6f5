"""The same signature on a whole pile of memos, recorded in one act."""
