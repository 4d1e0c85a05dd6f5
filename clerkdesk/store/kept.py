"""What the store hands out beside the domain's objects. Loads no database library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class KeptFile:
    """A file in the store: its SHA-256 in hex, its size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True)
class KeptForm:
    """One revision of a form that memos were made with, with its exact text."""

    form: str
    revision: int
    sha256: str
    text: str


@dataclass(frozen=True)
class KeptPrint:
    """One print of a memo: the entry that records it, and what stood where.

    ``layout`` is the placed layout as JSON text, so that a scan can be laid over it; ``pdf`` is
    the SHA-256 of the kept file; ``serial`` counts all prints of the memo, from 1.
    """

    memo: int
    entry: int
    layout: str
    pdf: str
    serial: int


@dataclass(frozen=True)
class Draft:
    """What a window holds that was not saved yet; ``content`` is any JSON value."""

    key: str
    content: Any
    saved_at: datetime


@dataclass(frozen=True)
class Finding:
    """Something that a check of the store found.

    ``what`` is a Thai template filled by ``values``; ``where`` names the table, file or register.
    ``serious`` findings are damage, the others are things to look into.
    """

    what: str
    where: str
    serious: bool
    values: Mapping[str, object] = field(default_factory=dict)
