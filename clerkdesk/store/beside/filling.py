"""How far a program came that writes all files: one that is stopped goes on there the next time."""

import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from clerkdesk.domain.begun import begin_file
from clerkdesk.domain.osmoves import move
from clerkdesk.store.beside.shards import Shard, Spoilt, from_text, to_text
from clerkdesk.store.disk import BEGUN, sync_file, sync_folder

NOTE = f"{BEGUN}filling.json"


@dataclass(frozen=True)
class Head:
    """Up to which act the files tell, its hash, and the revision of the tables."""

    seq: int = 0
    hash: str = ""
    revision: str = ""


@dataclass(frozen=True)
class Filled:
    """All files up to ``last``, in their order, were written since the act of ``since``."""

    since: Head
    last: Shard


def read_filled(folder: Path) -> Filled | None:
    """How far a program came that was stopped; None where none was, or it cannot be read."""
    said = _read(folder)
    try:
        return Filled(Head(**said["since"]), Shard(**said["last"])) if said else None
    except (TypeError, KeyError):
        return None


class Filling:
    """Notes how far one program is, ``before`` was another one that was stopped. Where a third one
    begins to note, this one does so no longer."""

    def __init__(self, folder: Path, since: Head, before: Shard | None = None) -> None:
        self._folder, self._since, self._before = folder, since, before
        self._who = secrets.token_hex(8)
        self._ours = False

    def say(self, last: Shard) -> None:
        """All up to ``last`` is on the drive. Raises OSError."""
        if self._ours and (_read(self._folder) or {}).get("by") != self._who:
            return
        self._ours = True
        last = max(last, self._before or last)
        said = {"by": self._who, "since": asdict(self._since), "last": asdict(last)}
        put(self._folder / NOTE, to_text(said))
        sync_file(self._folder / NOTE)
        sync_folder(self._folder)


def forget_filled(folder: Path) -> None:
    """Nothing is to be gone on with. Raises OSError."""
    (folder / NOTE).unlink(missing_ok=True)


def put(path: Path, text: str) -> None:
    """Whole or not at all; a full drive is not filled further by what was begun."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, part = begin_file(path.parent, BEGUN)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        move(part, path)
    finally:
        part.unlink(missing_ok=True)


def _read(folder: Path) -> dict[str, Any] | None:
    try:
        return from_text((folder / NOTE).read_text("utf-8"))
    except (OSError, Spoilt, UnicodeDecodeError):
        return None
