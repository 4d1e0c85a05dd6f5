"""Which places for backups this machine has, and what became of the backups that it put there.

Two small JSON files in the data folder, which can be read where the database no longer can. The
places are the clerk's choice. The ledger is only remembered: without it, the places themselves
are asked again.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from clerkdesk.settings.whole import write_whole

PLACES, LEDGER = "backup-places.json", "backup-ledger.json"
OWN = "backups"
"""The folder of the place that is always there, inside the data folder."""


@dataclass(frozen=True)
class KeptPlace:
    """One place. ``own`` is the one beside the data. With a ``recipient`` (``age1…``) backups are
    files that only the holder of the key can open."""

    folder: Path
    own: bool = False
    recipient: str = ""


@dataclass(frozen=True)
class Noted:
    """The last backup of a place that was found true: its name, when it was looked at, the end of
    its journal, the SHA-256 of what else lies in the data folder, the day on which every file was
    read; and the SHA-256 of a sealed one."""

    name: str
    verified_at: datetime
    anchor: str
    beside: str = ""
    whole_on: date | None = None
    sha256: str = ""


@dataclass(frozen=True)
class Ledger:
    """``noted`` is by the folder of the place; ``told_on`` is the day on which it was last said
    that there was none for too long."""

    noted: Mapping[str, Noted] = field(default_factory=dict)
    told_on: date | None = None

    def of(self, place: KeptPlace) -> Noted | None:
        """What is remembered of a place."""
        return self.noted.get(str(place.folder))

    def with_noted(self, place: KeptPlace, noted: Noted) -> "Ledger":
        """The ledger with something new of a place."""
        return replace(self, noted={**self.noted, str(place.folder): noted})


def load_places(data: Path) -> tuple[KeptPlace, ...]:
    """The places of the data folder's backups, its own first. One that is spoilt is left out."""
    own = KeptPlace(data / OWN, own=True)
    found = _read(data / PLACES).get("places")
    others = [_place(each) for each in found] if isinstance(found, list) else []
    return (own, *(each for each in others if each is not None))


def save_places(data: Path, places: tuple[KeptPlace, ...]) -> None:
    """Keeps the places but the own one. Raises ClerkError."""
    said = [
        {"folder": str(each.folder), "recipient": each.recipient} for each in places if not each.own
    ]
    _write(data / PLACES, {"places": said})


def load_ledger(data: Path) -> Ledger:
    """What is remembered; nothing where the file is gone or spoilt."""
    said = _read(data / LEDGER)
    try:
        told, noted = said.get("told_on"), said.get("noted")
        every = noted.items() if isinstance(noted, dict) else ()
        return Ledger(
            {name: _noted(each) for name, each in every},
            date.fromisoformat(str(told)) if told else None,
        )
    except (ValueError, TypeError, KeyError):
        return Ledger()


def save_ledger(data: Path, ledger: Ledger) -> None:
    """Remembers it. Raises ClerkError."""
    _write(data / LEDGER, asdict(ledger))


def _place(said: object) -> KeptPlace | None:
    if not isinstance(said, dict) or not isinstance(said.get("folder"), str):
        return None
    return KeptPlace(Path(said["folder"]), recipient=str(said.get("recipient") or ""))


def _noted(said: Mapping[str, str]) -> Noted:
    whole = said.get("whole_on")
    return Noted(
        str(said["name"]),
        datetime.fromisoformat(said["verified_at"]),
        str(said["anchor"]),
        str(said.get("beside", "")),
        date.fromisoformat(whole) if whole else None,
        str(said.get("sha256", "")),
    )


def _read(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, said: object) -> None:
    text = json.dumps(said, ensure_ascii=False, indent=1, default=_iso)
    write_whole(path, text + "\n")


def _iso(value: date | datetime) -> str:
    return value.isoformat()
