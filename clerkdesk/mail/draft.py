"""A mail as a draft (.eml) that the user's own mail program opens, to be looked at and sent."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th
from clerkdesk.mail.headers import header_lines

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS = {".xlsx": _XLSX, ".pdf": "application/pdf"}
_ANYTHING = "application/octet-stream"


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a mail. ``sender`` is who sent it, in a mail that arrived."""

    name: str
    content: bytes
    sender: str = ""


def draft(
    to: Sequence[Address],
    subject: str,
    body: str,
    attachments: Sequence[Attachment] = (),
    cc: Sequence[Address] = (),
) -> bytes:
    """The mail as bytes of plain ASCII, the same for the same mail.

    ``X-Unsent`` makes Outlook open it for composing; sender and date are left to the program that
    sends it. Names of files are made safe and at most 60 letters long. Raises ClerkError for a
    subject of several lines.
    """
    if len(subject.splitlines()) > 1 or subject.strip("\r\n") != subject:
        raise ClerkError(th("หัวเรื่องอีเมลต้องอยู่ในบรรทัดเดียว"), do=th("ลบการขึ้นบรรทัดใหม่ในหัวเรื่อง"))
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message.set_content(normalise(body).strip("\n") + "\n", charset="utf-8", cte="base64")
    for each in attachments:
        _attach(message, each)
    if attachments:
        message.set_boundary(_boundary(subject, body, attachments))
    return header_lines(to, cc, normalise(subject)) + message.as_bytes()


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    name = file_name(attachment.name)
    ending = f".{name.rpartition('.')[2]}".lower()
    kind = _KINDS.get(ending) or mimetypes.types_map.get(ending, _ANYTHING)
    main, _, sub = kind.partition("/")
    message.add_attachment(attachment.content, maintype=main, subtype=sub, filename=name)


def _boundary(subject: str, body: str, attachments: Sequence[Attachment]) -> str:
    """What parts the mail: nothing in it has this line, since all of it is in base64."""
    parts = (subject.encode(), body.encode(), *(each.content for each in attachments))
    return f"clerkdesk-{sha256(b'-'.join(parts)).hexdigest()[:32]}"
