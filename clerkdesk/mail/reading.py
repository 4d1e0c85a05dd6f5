"""Mails that arrive as files (.eml): who sent what. Nothing is fetched, nothing is run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import th
from clerkdesk.mail.decoding import parameter_of, text_of
from clerkdesk.mail.draft import Attachment

if TYPE_CHECKING:
    Part = Message[str, str]
else:
    Part = Message  # one kind alone while it runs

_OUTLOOK_ITEM = b"\xd0\xcf\x11\xe0"
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
_LONGEST_HEADER = 20_000
_LONGEST_LINE = 500
_LONGEST_NAME = 120


@dataclass(frozen=True)
class Limits:
    """What a mail may be: ``size`` in bytes, how many parts and lines, and how deep parts may be
    within one another. Servers take no more than 25 MB; lines are what takes time to read."""

    size: int = 30_000_000
    lines: int = 600_000
    parts: int = 500
    depth: int = 8


USUAL = Limits()


@dataclass(frozen=True)
class ArrivedMail:
    """Who sent it (``ชื่อ <address>``), when, about what, and the files in it and in the mails in
    it. Names of files are safe to be written to a folder; ``sent`` is as the sender's clock said.
    """

    sender: str
    sent: datetime | None
    subject: str
    attachments: tuple[Attachment, ...]


def read_mail(source: Path | bytes, limits: Limits = USUAL) -> ArrivedMail:
    """Reads a mail from a file or from its bytes; ClerkError for what is no mail or hostile."""
    data = _bytes_of(source, limits) if isinstance(source, Path) else source
    if len(data) > limits.size:
        raise _too_large(limits)
    mail = _parsed(data, limits)
    if not {"from", "to", "subject"} & {name.lower() for name in mail}:
        raise ClerkError(th("ไฟล์นี้ไม่ใช่อีเมล (.eml)"), do=th("บันทึกอีเมลเป็นไฟล์ .eml หรือวางไฟล์แนบโดยตรง"))
    _refuse_long_headers(mail)
    sender = _sender(mail)
    return ArrivedMail(
        sender,
        _date(mail),
        one_line(text_of(mail.get("subject", "")))[:_LONGEST_LINE],
        tuple(_attachments(mail, sender)),
    )


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limits.size + 1)
    except OSError as error:
        raise explain_os_error(error, path) from error


def _parsed(data: bytes, limits: Limits) -> Part:
    if data.startswith(_OUTLOOK_ITEM):
        raise ClerkError(
            th("ไฟล์นี้เป็นอีเมลแบบของ Outlook (.msg)"),
            do=th("ใน Outlook ให้ลากไฟล์แนบออกมาวาง หรือบันทึกอีเมลเป็น .eml"),
        )
    if data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n") > limits.lines:
        raise _too_many_parts()
    counted = _Counted(limits)
    return BytesParser(counted.part, policy=_POLICY).parsebytes(data)


class _AsItStands(Compat32):
    """Gives header lines as they stand, also with letters against the rules in them."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value itself; the library would put U+FFFD for what is no ASCII."""
        return value


_POLICY = _AsItStands()


class _Counted:
    """Makes the parts of one mail, and stops at the one that is too many or too deep."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._made = 0

    def part(self, **kwargs: object) -> Part:
        """A part in which the parser puts what it finds."""
        self._made += 1
        if self._made > self._limits.parts:
            raise _too_many_parts()
        return _DeepPart(self._limits.depth)


class _DeepPart(Part):
    """A part that takes others in only down to a depth."""

    def __init__(self, depth_left: int) -> None:
        super().__init__(policy=_POLICY)
        self.depth_left = depth_left

    def attach(self, payload: Part) -> None:  # type: ignore[override]
        """The parser gives a part to the one that holds it before it reads the part."""
        if isinstance(payload, _DeepPart):
            payload.depth_left = self.depth_left - 1
            if payload.depth_left < 0:
                raise _too_many_parts()
        super().attach(payload)


def _refuse_long_headers(mail: Part) -> None:
    longest = (len(str(value)) for part in mail.walk() for value in part.values())
    if max(longest, default=0) > _LONGEST_HEADER:
        raise _too_many_parts()


def _attachments(part: Part, sender: str) -> Iterator[Attachment]:
    """The files of a part, each with who sent the mail that it is in."""
    kind = part.get_content_type()
    if kind == "message/rfc822" and part.is_multipart():
        for mail in _inner(part):
            yield from _attachments(mail, _sender(mail) or sender)
    elif part.is_multipart():
        for inner in _inner(part):
            yield from _attachments(inner, sender)
    else:
        name = _name(part)
        if kind in _TNEF or name.lower() == "winmail.dat":
            raise _in_winmail()
        if name:
            yield Attachment(name, _content(part), sender)


def _inner(part: Part) -> Iterator[Part]:
    held = part.get_payload()
    if isinstance(held, list):
        yield from (each for each in held if isinstance(each, Message))


def _name(part: Part) -> str:
    said = parameter_of(part, "filename", "content-disposition")
    said = said or parameter_of(part, "name", "content-type")
    if said:
        return file_name(said.replace("\\", "/").rpartition("/")[2], _LONGEST_NAME)
    return file_name("") if part.get_content_disposition() == "attachment" else ""


def _content(part: Part) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _sender(mail: Part) -> str:
    """The sender as a line; the name is only what the sender says."""
    name, address = parseaddr(str(mail.get("from", "")))
    shown = one_line(text_of(name))
    return (f"{shown} <{address}>" if shown and address else address or shown)[:_LONGEST_LINE]


def _date(mail: Part) -> datetime | None:
    try:
        return parsedate_to_datetime(str(mail.get("date", "")))
    except (TypeError, ValueError, OverflowError):
        return None


def _in_winmail() -> ClerkError:
    return ClerkError(
        th("ไฟล์แนบของอีเมลนี้อยู่ใน winmail.dat ซึ่งเปิดได้เฉพาะใน Outlook"),
        do=th("ขอให้ผู้ส่งส่งใหม่เป็นข้อความธรรมดา (Plain Text) หรือเปิดใน Outlook แล้วลากไฟล์แนบมาวาง"),
    )


def _too_large(limits: Limits) -> ClerkError:
    return ClerkError(
        th("อีเมลนี้ใหญ่เกิน {most} เมกะไบต์"),
        do=th("วางเฉพาะไฟล์แนบที่ต้องการแทน"),
        most=limits.size // 1_000_000,
    )


def _too_many_parts() -> ClerkError:
    return ClerkError(
        th("อีเมลนี้มีโครงสร้างผิดปกติ จึงไม่เปิด"),
        do=th("ตรวจว่าใครส่งมา ถ้าเป็นของจริง ให้วางเฉพาะไฟล์แนบแทน"),
    )
