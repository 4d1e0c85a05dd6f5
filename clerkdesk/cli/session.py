"""One run of the command line: the desk when it is needed, words, today."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.datestyles import DateStyle, said_date
from clerkdesk.domain.calendar.months import Month, parse_month
from clerkdesk.domain.calendar.years import buddhist, read_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits, to_arabic
from clerkdesk.domain.words import Sentence, Words, th

_MOST_FIGURES, _SHOWN = 9, 40
_FOLLOWED = 500
"""Acts that the records beside are behind at most when a command lets them follow: a window has
the time for more."""


class OpenDesk(Protocol):
    """Opens the office's desk; a clock may be given in place of the real one."""

    def __call__(
        self, folder: Path | None, clock: Callable[[], datetime] | None = None
    ) -> Desk: ...


@dataclass
class Session:
    """What commands share. The desk is opened at the first need and closed at the end.

    ``show_window`` runs the window, and shows first what is wanted; it gives the exit code.
    """

    open_desk: OpenDesk
    clock: Callable[[], datetime]
    words: Words
    folder: Path | None = None
    show_window: Callable[[Sequence[str]], int] = lambda _wanted: 0
    _desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The office's desk."""
        if self._desk is None:
            self._desk = self.open_desk(self.folder)
        return self._desk

    def desk_with_clock(self, clock: Callable[[], datetime]) -> Desk:
        """The office's desk under another clock."""
        self.close()
        self._desk = self.open_desk(self.folder, clock)
        return self._desk

    def close(self) -> None:
        """Closes the desk when it was opened."""
        if self._desk is not None:
            with suppress(ClerkError):  # the next one catches up
                self._desk.store.keep_beside(most=_FOLLOWED)
            self._desk.close()
            self._desk = None

    @property
    def today(self) -> date:
        """The local date."""
        return self.clock().date()

    def read_date(self, typed: str | None) -> date | None:
        """The date typed in any shape, or None when nothing was typed."""
        return parse_date(typed, self.today) if typed else None

    def read_month(self, typed: str) -> Month:
        """The month typed in any shape."""
        return parse_month(typed, self.today)

    def read_year(self, typed: str) -> int:
        """The พ.ศ. year typed as two or four figures, or as a Gregorian one."""
        figures = to_arabic(typed).strip()
        if not figures.isdecimal() or len(figures) > _MOST_FIGURES:
            raise ClerkError(
                th("“{typed}” ไม่ใช่ปี"), do=th("พิมพ์ปี พ.ศ. เช่น 2569"), typed=typed[:_SHOWN]
            )
        return buddhist(read_year(figures, digits=Digits.like(typed)))

    def show_date(self, day: date | None) -> str:
        """A date as it stands on screen, in the office's figures."""
        return self.words.of(said_date(day, DateStyle.SHORT, self.digits)) if day else "-"

    @property
    def digits(self) -> Digits:
        """The office's figures."""
        return load_office(self.desk).digits

    def memo_id(self, typed: str) -> int:
        """The id of a memo typed with Thai or Arabic figures, perhaps with a ``#``."""
        found = _whole_number(typed.removeprefix("#"))
        if found is not None:
            return found
        raise ClerkError(
            th("“{typed}” ไม่ใช่ลำดับของบันทึก"), do=th("พิมพ์ตัวเลขลำดับ ดูได้จาก memo list"), typed=typed
        )

    def number(self, typed: str) -> int:
        """A running number from 1, typed with Thai or Arabic figures."""
        found = _whole_number(typed)
        if found is not None:
            return found
        raise ClerkError(
            th("“{typed}” ไม่ใช่เลขลำดับ"), do=th("พิมพ์จำนวนเต็มตั้งแต่ 1 ขึ้นไป เช่น 45"), typed=typed
        )

    def say(self, thai: str, **values: object) -> str:
        """A sentence in the language of the person at the desk."""
        return self.words.say(thai, **values)

    def sentence(self, sentence: Sentence) -> str:
        """A kept sentence; whole numbers among its values stand in the office's figures."""
        values = sentence.values.items()
        shown = {name: self.figure(v) if isinstance(v, int) else v for name, v in values}
        return self.say(sentence.thai, **shown)

    def figure(self, value: int | str) -> str:
        """A number, or text with numbers, in the office's figures; in English in Arabic ones."""
        return (self.digits if self.words.language == "th" else Digits.ARABIC).of(value)


def _whole_number(typed: str) -> int | None:
    plain = Digits.ARABIC.of(typed.strip())
    short_enough = plain.isdecimal() and len(plain) <= 10
    return int(plain) if short_enough and 0 < int(plain) < 2**31 else None


def read_pairs(pairs: list[str]) -> dict[str, str]:
    """``field=value`` words as a dictionary; ClerkError for one without ``=`` or given twice."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise ClerkError(
                th("ไม่เข้าใจ “{pair}”"), do=th("พิมพ์เป็น ช่อง=ค่า เช่น subject=แผนปฏิบัติการ"), pair=pair
            )
        if name in found:
            raise ClerkError(th("ช่อง “{name}” ถูกพิมพ์มาสองครั้ง"), do=th("พิมพ์ช่องละหนึ่งครั้ง"), name=name)
        found[name] = value
    return found
