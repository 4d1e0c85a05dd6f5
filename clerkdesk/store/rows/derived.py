"""What is derived from the records so that one memo is found among many. All of it can be made
again at any time; the journal tells nothing of it."""

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from clerkdesk.store.rows.base import STRICT, Base, Name, Word

TRIGRAMS = "memo_trigrams"
"""What the names of the tables begin with that SQLite makes for its own index of texts."""


class MemoIndexRow(Base):
    """By what a memo is found: where it stood when it was last written, and its texts.

    ``step`` is the step that it waits for; ``role`` who holds it where no step does; both are
    empty when the matter has ended.
    """

    __tablename__ = "memo_index"

    memo: Mapped[int] = mapped_column(ForeignKey("memos.id"), primary_key=True)
    form_text: Mapped[int] = mapped_column(ForeignKey("form_texts.id"))
    status: Mapped[Word]
    step: Mapped[Name]
    role: Mapped[Name]
    text: Mapped[str] = mapped_column(Text)

    __table_args__ = (Index(None, "status", "form_text", "step", "role", "memo"), STRICT)


class DerivedRow(Base):
    """By which version of the program's rules something was derived."""

    __tablename__ = "derived"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    version: Mapped[int]
