"""What is doubtful of the head of a table."""

from collections.abc import Iterator, Sequence

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.understanding.cells import letter_of
from clerkdesk.domain.rounds.understanding.heads import Head
from clerkdesk.domain.rounds.understanding.titles import Heading, Match
from clerkdesk.domain.rounds.understanding.understood import Doubt
from clerkdesk.domain.words import th


def head_doubts(tab: str, head: Head, columns: Sequence[Column]) -> Iterator[Doubt]:
    """Heads that were taken by likeness, those that the form has not, and those that are missing.

    That running numbers are missing is no loss.
    """

    def at(place: int, reason: ClerkError, column: str = "") -> Doubt:
        return Doubt(tab, head.last + 1, letter_of(place), reason, column)

    for match in head.matches:
        if not match.sure:
            yield at(match.heading.column, _likely(match), match.column.id)
    for heading in head.others:
        yield at(heading.column, _unread(heading))
    for column in columns:
        if column.id not in head.places and column.source != "row":
            yield at(head.span[0], _missing(column), column.id)


def _likely(match: Match) -> ClerkError:
    return ClerkError(
        th("หัวตาราง “{typed}” น่าจะหมายถึง “{column}”"),
        do=th("ถ้าไม่ใช่ แก้หัวตารางในไฟล์แล้วนำเข้าใหม่"),
        typed=match.heading.whole,
        column=match.column.wording,
    )


def _unread(heading: Heading) -> ClerkError:
    return ClerkError(
        th("ช่อง “{typed}” ไม่มีในแบบ จึงไม่ได้อ่าน"),
        do=th("ถ้าต้องใช้ ย้ายข้อความไปไว้ในช่องของแบบ"),
        typed=heading.whole,
    )


def _missing(column: Column) -> ClerkError:
    return ClerkError(th("ไม่พบช่อง “{column}”"), do=th("เติมภายหลังได้"), column=column.wording)
