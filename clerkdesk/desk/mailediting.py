"""What the settings of mail show and change: addresses, templates, and a mail as it would be."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailing import load_mail_words, set_mail_words
from clerkdesk.desk.roundview import read_round
from clerkdesk.desk.takinginfolder import watched_folder
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.month import Month, format_month
from clerkdesk.domain.rounds.mailwords import MailWords, check_template, fill_template
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import Sentence, th


@dataclass(frozen=True)
class MailBoard:
    """The office's words for a mail, and what a template would be filled with: the office's own
    sheet of the month before. ``folder`` is where sheets come in at this machine, None for none."""

    words: MailWords
    values: Mapping[str, str]
    folder: Path | None = None


def read_mail_board(desk: Desk) -> MailBoard:
    """The settings of mail."""
    month = Month.of(desk.today()).previous()
    with desk.store.read() as tx:
        office = tx.office.load()
    page = read_round(desk, month)
    values = {
        "office": office.name,
        "unit": office.name,
        "month": format_month(month, office.digits),
        "rows": office.digits.of(page.state.rows),
        "reporter": page.reporter,
    }
    return MailBoard(load_mail_words(desk), values, watched_folder(desk))


def mail_of(words: MailWords, values: Mapping[str, str]) -> MailWords:
    """The words as they would stand in a mail; ClerkError for a word that nobody knows."""
    return replace(
        words,
        subject=one_line(fill_template(check_template(words.subject), values)),
        body=fill_template(check_template(words.body), values),
    )


def edit_mail_word(desk: Desk, key: str, text: str) -> Done | None:
    """Changes one of the words of a mail (a field of :class:`MailWords`); an empty text brings
    back the usual one. None when it stands so already."""
    before = getattr(load_mail_words(desk), key)
    after = getattr(set_mail_words(desk, {key: text}), key)
    if before == after:
        return None
    back = Sentence(th("ข้อความของอีเมลกลับเป็นอย่างเดิมแล้ว"))
    undo = Undo(back, lambda: _put_back(desk, key, before))
    return Done(Sentence(th("ตั้งค่าอีเมลแล้ว")), undo)


def _put_back(desk: Desk, key: str, text: str) -> None:
    set_mail_words(desk, {key: text})
