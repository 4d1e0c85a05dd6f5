"""Mail: drafts for the user's mail program, and mails that arrive as files."""
