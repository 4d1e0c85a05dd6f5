"""The journal as a page: who did what to which memo."""
