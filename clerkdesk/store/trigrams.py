"""The trigrams of every text, in an FTS5 table of SQLite's that holds no texts itself.

Every three characters in a row are a word of the index, so that any substring of three characters
or more is a phrase of it, found in a few milliseconds. Two line ends after each text give its last
characters a trigram too: then one or two characters are what trigrams begin with.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from sqlalchemy import ColumnElement, column, func, select, table, text

from clerkdesk.store.derived import forget, say_derived, version_of
from clerkdesk.store.rows import TRIGRAMS as NAME
from clerkdesk.store.texts import ChangedText, PlainSearch, TextSearch, apart
from clerkdesk.store.transaction import Transaction

VERSION = 1
"""To be raised when other trigrams are made of a text."""

MOST_BEGINNINGS = 64
"""With more trigrams than this to be looked for, looking into every text is faster."""

_LENGTH = 3
_TOKENS = "trigram case_sensitive 1"
_DROP = (f"DROP TABLE IF EXISTS {NAME}_terms", f"DROP TABLE IF EXISTS {NAME}")
_MAKE = (
    f"CREATE VIRTUAL TABLE {NAME} USING fts5(text, content='', tokenize='{_TOKENS}')",
    f"CREATE VIRTUAL TABLE {NAME}_terms USING fts5vocab({NAME}, row)",
    f"INSERT INTO {NAME}(rowid, text) SELECT memo, text || char(10, 10) FROM memo_index",
    f"INSERT INTO {NAME}({NAME}) VALUES ('optimize')",
)
_ADD = text(f"INSERT INTO {NAME}(rowid, text) VALUES (:memo, :text)")
_TAKE = text(f"INSERT INTO {NAME}({NAME}, rowid, text) VALUES ('delete', :memo, :text)")
_TERMS = table(f"{NAME}_terms", column("term"), column("cnt"))
_INDEX = table(NAME, column("rowid"), column(NAME))
_SIZES = table(f"{NAME}_docsize", column("id"))
_TEXTS = table("memo_index", column("memo"), column("text"))


class Trigrams(PlainSearch):
    """Finds by trigrams while they are there and right, else by looking into every text."""

    def matching(self, tx: Transaction, key: str) -> list[int]:
        """See :class:`~clerkdesk.store.texts.TextSearch`."""
        wanted = self._wanted(tx, key) if self.current(tx) else None
        if wanted is None:
            return super().matching(tx, key)
        if not wanted:
            return []
        found = select(_INDEX.c.rowid).where(_INDEX.c[NAME].op("MATCH")(wanted)).subquery()
        return apart(tx.select(select(func.group_concat(found.c.rowid))).scalar())

    def _wanted(self, tx: Transaction, key: str) -> str | None:
        """What the index is asked for ``key``: empty when nothing has it, None for too much."""
        if len(key) >= _LENGTH:
            return _phrase(key)
        begun = _TERMS.c.term.between(key, key + "\U0010ffff")
        terms = tx.select(select(_TERMS.c.term).where(begun).limit(MOST_BEGINNINGS + 1))
        phrases = [_phrase(str(term)) for term in terms.scalars()]
        return None if len(phrases) > MOST_BEGINNINGS else " OR ".join(phrases)

    def keep(self, tx: Transaction, changes: Sequence[ChangedText]) -> None:
        """See :class:`~clerkdesk.store.texts.TextSearch`."""
        if not self.current(tx):
            return
        for changed in changes:
            if changed.before is not None:
                tx.execute(_TAKE, {"memo": changed.memo, "text": _padded(changed.before)})
            tx.execute(_ADD, {"memo": changed.memo, "text": _padded(changed.after)})

    def current(self, tx: Transaction) -> bool:
        """See :class:`~clerkdesk.store.texts.TextSearch`."""
        return version_of(tx, NAME) == VERSION

    def remake(self, tx: Transaction) -> None:
        """See :class:`~clerkdesk.store.texts.TextSearch`."""
        for statement in (*_DROP, *_MAKE):
            tx.execute(text(statement))
        say_derived(tx, NAME, VERSION)

    def agrees(self, tx: Transaction) -> bool:
        """Whether there are as many trigrams as the texts have, and of the same memos.

        With the two line ends, a text has as many trigrams as characters.
        """
        counted = tx.select(select(func.sum(_TERMS.c.cnt))).scalar() or 0
        expected = tx.select(select(func.sum(func.length(_TEXTS.c.text)))).scalar() or 0
        return counted == expected and _ids(tx, _SIZES.c.id) == _ids(tx, _TEXTS.c.memo)


class WithoutTrigrams(PlainSearch):
    """For a SQLite without FTS5: what a program that has it made here is out of date from now
    on."""

    def keep(self, tx: Transaction, changes: Sequence[ChangedText]) -> None:
        """See :class:`~clerkdesk.store.texts.TextSearch`."""
        if changes:
            forget(tx, NAME)


def best_search() -> TextSearch:
    """What this machine's SQLite can do."""
    return Trigrams() if _has_trigrams() else WithoutTrigrams()


def _has_trigrams() -> bool:
    try:
        with closing(sqlite3.connect(":memory:")) as trial:
            trial.execute("CREATE VIRTUAL TABLE trial USING fts5(x, tokenize='trigram')")
    except sqlite3.OperationalError:
        return False
    return True


def _padded(text_of_memo: str) -> str:
    return text_of_memo + "\n\n"


def _phrase(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def _ids(tx: Transaction, ids: ColumnElement[Any]) -> set[int]:
    return set(apart(tx.select(select(func.group_concat(ids))).scalar()))
