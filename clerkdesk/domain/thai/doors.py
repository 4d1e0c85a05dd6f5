"""The door for what people type into one line: made regular once, and kept to a sane length."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import th

NAME = 300
"""The most letters of a name, a position, a unit, a channel."""

REMARK = 1000
"""The most letters of a reason or a remark."""


def line(text: str, most: int = NAME) -> str:
    """``text`` in its regular form on one line, without spaces around it.

    Raises ClerkError when it has more than ``most`` letters.
    """
    one = one_line(text)
    if len(one) <= most:
        return one
    raise ClerkError(
        th("“{start}…” ยาว {count} ตัวอักษร เกิน {most}"),
        do=th("ย่อให้สั้นลงแล้วบันทึกอีกครั้ง"),
        start=one[:40],
        count=len(one),
        most=most,
    )


def remark(text: str) -> str:
    """A reason or remark as :func:`line` reads it."""
    return line(text, REMARK)
