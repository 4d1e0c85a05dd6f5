"""What a backup says of itself: a JSON text that knows its own SHA-256."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

FORMAT = "clerkdesk-backup"
VERSION = 1
"""Rises when an older program can no longer read what is written."""


class NotAManifest(ValueError):  # noqa: N818  what the text is
    """The text is no manifest, or was changed."""


@dataclass(frozen=True)
class HeldFile:
    """One file: where it lies in the data folder (``files/ab/abcd…``), its SHA-256, its bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True)
class TableSum:
    """How many rows a table has, and the SHA-256 of what they say."""

    rows: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """One backup.

    ``made_at`` is local time; ``office`` the office's name; ``origin`` the hash of the first act
    ever, alike in all backups of the same records; ``revision`` that of the tables; ``anchor`` the
    end of the journal (``journal:12:9f3a…``). ``files`` are all files beside the database;
    ``missing`` those of which the records tell, but which were gone or damaged already.
    """

    name: str
    made_at: datetime
    made_by: str
    program: str
    office: str
    origin: str
    revision: str
    anchor: str
    database: HeldFile
    tables: Mapping[str, TableSum]
    files: tuple[HeldFile, ...]
    missing: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """The bytes of everything in it."""
        return self.database.size + sum(file.size for file in self.files)

    @property
    def acts(self) -> int:
        """How many acts the journal had."""
        return int(self.anchor.split(":")[1])

    def rows(self, table: str) -> int:
        """How many rows a table has; none where it did not exist yet."""
        found = self.tables.get(table)
        return found.rows if found else 0


def to_text(manifest: Manifest) -> str:
    """The manifest as it is written."""
    said = {"format": FORMAT, "version": VERSION} | asdict(manifest)
    said["made_at"] = manifest.made_at.isoformat()
    return json.dumps(said | {"sha256": _seal(said)}, ensure_ascii=False, indent=1) + "\n"


def from_text(text: str) -> Manifest:
    """The manifest that was written; raises NotAManifest, also for one of a newer program."""
    try:
        said = json.loads(text)
        if said.pop("sha256") != _seal(said):
            raise NotAManifest("sha256")
        if (said.pop("format"), said.pop("version")) != (FORMAT, VERSION):
            raise NotAManifest("format")
        return _read(said)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotAManifest(str(error)) from error


def _read(said: dict[str, Any]) -> Manifest:
    return Manifest(
        **said
        | {
            "made_at": datetime.fromisoformat(said["made_at"]),
            "database": HeldFile(**said["database"]),
            "tables": {name: TableSum(**each) for name, each in said["tables"].items()},
            "files": tuple(HeldFile(**each) for each in said["files"]),
            "missing": tuple(said["missing"]),
        }
    )


def _seal(said: Mapping[str, Any]) -> str:
    """The SHA-256 of the JSON without spaces, its names in order."""
    plain = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()
