"""The journal of acts: append-only, each entry holding the hash of the one before.

The hash is SHA-256 over the entry's parts as one JSON array (UTF-8, no spaces, keys sorted), so
that anybody can check a journal without this program.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

FIRST = "0" * 64
"""What stands as the previous hash of the first entry."""


@dataclass(frozen=True)
class JournalEntry:
    """One act: when (local ISO time), who, what was done to what, before and after.

    ``subject`` names the thing (``memo 12``); ``before`` and ``after`` are JSON values, None
    where there was or is nothing.
    """

    seq: int
    at: str
    who: str
    act: str
    subject: str
    before: Any
    after: Any
    previous: str = FIRST
    hash: str = ""

    def sealed(self) -> "JournalEntry":
        """The entry with its hash, made from all other parts."""
        return replace(self, hash=self._digest())

    def _digest(self) -> str:
        parts = [
            self.seq, self.at, self.who, self.act, self.subject,
            self.before, self.after, self.previous,
        ]  # fmt: skip
        text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def intact(self) -> bool:
        """Whether the hash is that of the parts."""
        return self.hash == self._digest()


def follow(last: JournalEntry | None, entry: JournalEntry) -> JournalEntry:
    """``entry`` as the one after ``last``, numbered and sealed."""
    seq, previous = (last.seq + 1, last.hash) if last else (1, FIRST)
    return replace(entry, seq=seq, previous=previous).sealed()


def first_break(entries: Iterable[JournalEntry]) -> int | None:
    """The number at which the chain is broken, or None when every entry is intact."""
    expected, previous = 1, FIRST
    for entry in entries:
        if entry.seq != expected or entry.previous != previous or not entry.intact:
            return expected
        expected, previous = expected + 1, entry.hash
    return None
