"""The subject: memos, chains, forms, numbers, people, Thai dates and text; plain Python."""
