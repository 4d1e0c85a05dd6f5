"""The subject itself: memos, chains, forms, numbers, people, Thai dates and text. Standard library alone."""
