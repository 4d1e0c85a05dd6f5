"""The memos: the list, and beside it one memo with its chain, facts and history."""
