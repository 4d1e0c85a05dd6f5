"""Writing a memo: the form as its definition says, its paper beside it, drafts that keep it."""
