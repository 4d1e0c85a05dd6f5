"""The sheet with a mail draft that the user's own mail program opens."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import write_file
from clerkdesk.desk.roundreports import Sending, record_sent, rows_to_send
from clerkdesk.desk.sheetbook import REPORTER, book_of
from clerkdesk.desk.sheets import sheet_of, written
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.month import Month, Months, format_months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.rounds.entries import Channel, SentRow
from clerkdesk.domain.rounds.mailwords import MailWords, check_template, fill_template
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.thai.text import nearest, normalise, one_line
from clerkdesk.domain.words import Sentence, th
from clerkdesk.mail import ArrivedMail, Attachment, draft, read_addresses, read_mail

OUTBOX = "outbox"
"""The folder for drafts inside the office's data folder."""

ALL_UNITS = "ทุกหน่วย"
"""Stands in the name of a file that holds the sheets of all units."""

_SETTING = "mail."


@dataclass(frozen=True)
class MailDraft:
    """A draft with its sheet, both as files: ``mail`` is opened by the mail program.

    ``to``, ``subject`` and ``body`` are for web mail, where they are pasted and ``sheet`` is
    attached by hand. ``reported`` are the rows in it: what changes until it is sent is a change.
    """

    mail: Path
    sheet: Path
    to: str
    cc: str
    subject: str
    body: str
    rows: int
    notes: tuple[Sentence, ...] = ()
    reported: Mapping[Month, Sequence[SentRow]] | None = None

    @property
    def text(self) -> str:
        """What is copied for web mail: the subject, an empty line, the body."""
        return f"{self.subject}\n\n{self.body}"


def load_mail_words(desk: Desk) -> MailWords:
    """To whom the office sends its sheets, and what it writes then."""
    with desk.store.read() as tx:
        kept = {field.name: tx.office.setting(_SETTING + field.name) for field in fields(MailWords)}
    return MailWords(**{name: text for name, text in kept.items() if isinstance(text, str)})


def set_mail_words(desk: Desk, typed: Mapping[str, str]) -> MailWords:
    """Changes some of them for the whole office; keys are the fields of :class:`MailWords`, and
    an empty text brings back the usual one. ClerkError for no address, an unknown word or key."""
    said = {key: _read(key, text) for key, text in typed.items()}
    with desk.store.write("mail.set") as tx:
        for key, text in said.items():
            tx.office.put(_SETTING + key, text or getattr(MailWords, key))
    return load_mail_words(desk)


def _read(key: str, typed: str) -> str:
    if key in ("to", "cc"):
        return ", ".join(map(str, read_addresses(typed)))
    if key == "subject":
        return check_template(one_line(typed))
    if key == "body":
        return check_template(normalise(typed).strip())
    known = [field.name for field in fields(MailWords)]
    near = nearest(key, known)
    raise ClerkError(
        th("ไม่มีค่าของอีเมลที่ชื่อ “{key}”{hint}"),
        do=th("ค่าที่ตั้งได้: {known}"),
        key=key,
        hint=f" ({near}?)" if near else "",
        known=", ".join(known),
    )


def mail_draft(
    desk: Desk,
    month: Month | Months,
    unit_name: str = "",
    form_id: str = "",
    *,
    all_units: bool = False,
    to: str = "",
    folder: Path | None = None,
) -> MailDraft:
    """Writes the sheet of a unit (or of the whole office, or of all units in one file) and a mail
    with it into ``folder``, or into the office's outbox.

    ``to`` is instead of the office's usual addresses. Nothing is sent: the user's program does.
    """
    words = load_mail_words(desk)
    reported = rows_to_send(desk, month, unit_name, form_id)
    book = _book(desk, month, unit_name, form_id, all_units)
    values = _values(book, month, unit_name)
    words = replace(
        words,
        to=_read("to", to) if to else words.to,
        subject=one_line(fill_template(words.subject, values)),
        body=fill_template(words.body, values),
    )
    place = made_folder(folder or desk.folder / OUTBOX)
    name = _name(book, unit_name)
    sheet = written(desk, place / f"{name}.xlsx", lambda: book)
    mail = place / f"{name}.eml"
    write_file(mail, _mail(words, sheet.path))
    made = MailDraft(mail, sheet.path, **asdict(words), rows=sheet.rows, notes=sheet.notes)
    return replace(made, reported=reported)


def _book(desk: Desk, month: Month | Months, unit_name: str, form_id: str, all_units: bool) -> Book:
    if all_units:
        return book_of(desk, month, form_id)
    return Book.of_one(sheet_of(desk, month, unit_name, form_id))


def _values(book: Book, month: Month | Months, unit_name: str) -> dict[str, str]:
    sheet = book.sheets[0]
    office = sheet.office
    return {
        "office": office.name,
        "unit": unit_name or office.name,
        "month": format_months(month, office.digits),
        "rows": office.digits.of(book.rows),
        "reporter": _reporter(sheet),
    }


def _reporter(sheet: Sheet) -> str:
    places = zip(sheet.form.signatures, sheet.signers, strict=True)
    return next((signer.name for place, signer in places if place.role == REPORTER), "")


def _name(book: Book, unit_name: str) -> str:
    """What both files are called; the ending is still to come."""
    whose = ALL_UNITS if len(book.pages) > 1 else unit_name
    named = " ".join(part for part in (book.name, whose) if part)
    return file_name(f"{named}.xlsx").removesuffix(".xlsx")


def made_folder(folder: Path) -> Path:
    """The folder, made where it is not there yet. ClerkError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, folder) from error
    return folder


def _mail(words: MailWords, sheet: Path) -> bytes:
    to, cc = read_addresses(words.to), read_addresses(words.cc)
    attached = Attachment(sheet.name, sheet.read_bytes())
    return draft(to, words.subject, words.body, [attached], cc)


def record_mailed(
    desk: Desk,
    month: Month | Months,
    unit_name: str,
    sent: MailDraft,
    form_id: str = "",
    *,
    channel: Channel = Channel.MAIL,
    on: date | None = None,
) -> Done:
    """Records that the clerk has sent a draft, or what was copied from it into web mail: to whom
    and when, and the very files (sheet and mail), kept under their SHA-256."""
    to = ", ".join(part for part in (sent.to, sent.cc) if part)
    sending = Sending(channel, to, (sent.sheet, sent.mail), form_id, sent.reported)
    return record_sent(desk, month, unit_name, sending, on)


def read_arrived_mail(path: Path) -> ArrivedMail:
    """Who sent what in a mail that arrived as a file (.eml); nothing of it is taken in yet.
    ClerkError for what is no mail or not to be trusted."""
    return read_mail(path)
