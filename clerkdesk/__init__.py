"""ClerkDesk: permission memos, signatures and monthly sheets for Thai education offices."""

__version__ = "0.1.0"
