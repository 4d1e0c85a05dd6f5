"""Mail: drafts for the user's mail program, and mails that arrive as files."""

from clerkdesk.mail.addresses import read_addresses
from clerkdesk.mail.draft import Attachment, draft
from clerkdesk.mail.reading import USUAL, ArrivedMail, Limits, read_mail

__all__ = [
    "USUAL",
    "ArrivedMail",
    "Attachment",
    "Limits",
    "draft",
    "read_addresses",
    "read_mail",
]
