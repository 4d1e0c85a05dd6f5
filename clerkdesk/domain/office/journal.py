"""The journal of acts: append-only, each entry holding the hash of the one before.

An entry also holds the seals of the rows that the act wrote, so that a row changed behind the
program's back no longer agrees with the journal. Seals and hashes are SHA-256 over the texts of
the columns, each with its name and its length, so that anybody can check a journal without this
program: ``seq=1:7`` and ``who=5:สมศรี`` and so on, one after another in UTF-8.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

FIRST = "0" * 64
"""What stands as the previous hash of the first entry."""

Seals = Mapping[str, str | None]
"""The seals of rows by their names (``memos 12``); None for a row that was taken out."""

_ANCHOR = re.compile(r"journal:([1-9]\d{0,8}):([0-9a-f]{64})(?![0-9a-f])")

PARTS = ("seq", "at", "who", "act", "subject", "before", "after", "rows", "previous")
"""The parts of an entry that its hash is made from, in order."""


Link = tuple[int, str, str, str]
"""An entry of a chain: its number, the previous hash, its own, and the text that this is of."""


def seal_of(text: str) -> str:
    """The SHA-256 of ``text`` in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class JournalEntry:
    """One act: when (local ISO time), who, what was done to what, before and after.

    ``subject`` names the thing (``memo 12``); ``before`` and ``after`` are JSON values, None
    where there was or is nothing. ``rows`` are the seals of what was written.
    """

    seq: int
    at: str
    who: str
    act: str
    subject: str
    before: Any
    after: Any
    rows: Seals = field(default_factory=dict)
    previous: str = FIRST
    hash: str = ""

    def sealed(self) -> "JournalEntry":
        """The entry with its hash, made from all other parts."""
        return replace(self, hash=seal_of(self.text()))

    def text(self) -> str:
        """What the hash is made of: the parts as the store keeps them; None is left out."""
        plain = (str(self.seq), self.at, self.who, self.act, self.subject)
        as_json = (_json(self.before), _json(self.after), _json(self.rows))
        parts = zip(PARTS, (*plain, *as_json, self.previous), strict=True)
        return "".join(f"{name}={len(t)}:{t}" for name, t in parts if t is not None)

    def link(self) -> Link:
        """The entry as :func:`first_break` looks at it."""
        return (self.seq, self.previous, self.hash, self.text())


def _json(part: object) -> str | None:
    if part is None:
        return None
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


def anchor_of(seq: int, own: str) -> str:
    """The end of the journal in a few signs, to be kept where nobody can change it with the
    journal: in what is printed and sent. ``journal:12:9f3a…``"""
    return f"journal:{seq}:{own}"


def read_anchor(text: str) -> tuple[int, str] | None:
    """The number and the hash of an anchor; None when ``text`` holds none."""
    found = _ANCHOR.search(text)
    return (int(found[1]), found[2]) if found else None


def follow(seq: int, previous: str, entry: JournalEntry) -> JournalEntry:
    """``entry`` as number ``seq``, after the one whose hash is ``previous``; sealed."""
    return replace(entry, seq=seq, previous=previous).sealed()


def first_break(links: Iterable[Link]) -> int | None:
    """The number at which the chain is broken, or None when every entry is intact."""
    expected, before = 1, FIRST
    for seq, previous, own, text in links:
        if seq != expected or previous != before or seal_of(text) != own:
            return expected
        expected, before = expected + 1, own
    return None
