"""The days of a year's rounds as they come in a file, to be taken over."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.vocabulary import Count, Id
from clerkdesk.domain.rounds.calendar import check_due
from clerkdesk.domain.words import Wording, th


@dataclass(frozen=True)
class RoundDates:
    """One file: the twelve days of a fiscal year (พ.ศ.), October first, as ISO dates."""

    id: Id
    title: str
    title_en: str = ""
    year: int = 0
    dates: Annotated[tuple[str, ...], Count(12, 12)] = ()

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)

    def days(self) -> tuple[date, ...]:
        """The twelve days; ClerkError for one that is no date or far from its month."""
        return tuple(
            _day(text, FiscalYear(self.year), number)
            for number, text in enumerate(self.dates, start=1)
        )


def _day(text: str, year: FiscalYear, number: int) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ClerkError(
            th("อ่าน “{typed}” เป็นวันที่ของรอบที่ {number} ไม่ได้"),
            do=th("พิมพ์ในไฟล์เป็น ปี ค.ศ.-เดือน-วัน เช่น 2017-10-30"),
            typed=text[:40],
            number=number,
        ) from error
    check_due(year.months()[number - 1], number, day)
    return day
