"""What whoever looks after the program needs to know of it here: no name, no subject, no path."""

import platform
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk import __version__
from clerkdesk.desk.backupplaces import PlaceState, read_places
from clerkdesk.desk.dataplace import CheckResult, DataFacts, read_data_place
from clerkdesk.desk.desk import Desk
from clerkdesk.settings.places import BUG_REPORT

if TYPE_CHECKING:
    from clerkdesk.store.kept import Finding

_LONGEST = 20_000  # signs of an earlier report of a bug
_UNSAID = "…"


def machine_report(desk: Desk, checked: CheckResult | None = None) -> str:
    """Versions, sizes, backups, what the last check found, and the last report of a bug.

    It may leave the office: what came from the office's own hands stands there as ``…``. It is in
    English and ISO dates, for those who mend programs.
    """
    facts = read_data_place(desk)
    lines = [
        *_versions(desk),
        *_sizes(facts),
        *_backups(read_places(desk)),
        *_found(checked),
        *_bug(desk),
    ]
    return "\n".join(lines) + "\n"


def _versions(desk: Desk) -> Iterator[str]:
    from clerkdesk.store.library import library

    yield f"ClerkDesk {__version__}  {desk.clock().isoformat()}"
    yield f"Python {platform.python_version()}  {library()}  {platform.platform()}"


def _sizes(facts: DataFacts) -> Iterator[str]:
    room = "unknown" if facts.room is None else facts.room
    yield f"records {facts.records} B, {facts.files} files {facts.file_bytes} B, free {room} B"
    yield f"read only: {facts.read_only}, copies before a change of shape: {len(facts.copies)}"


def _backups(places: Sequence[PlaceState]) -> Iterator[str]:
    for state in places:
        kind = "beside the data" if state.place.own else "elsewhere"
        sealed = ", sealed" if state.place.recipient else ""
        verified = state.verified.isoformat() if state.verified else "never"
        there = "there" if state.there else "away"
        yield f"backups {kind}{sealed}: {there}, verified {verified}, waiting {state.waiting}"


def _found(checked: CheckResult | None) -> Iterator[str]:
    if checked is None:
        yield "check: not run"
        return
    yield f"check {checked.at.isoformat()}: {len(checked.findings)} findings"
    yield from (_finding(each) for each in checked.findings)


def _finding(finding: "Finding") -> str:
    """Numbers are said, words may be somebody's."""
    shown = {name: _number(value) for name, value in finding.values.items()}
    kind = "serious" if finding.serious else "to look into"
    where = finding.where if finding.where.isascii() else _UNSAID
    return f"  {kind}: {where}: {finding.what.format(**shown)}"


def _number(value: object) -> object:
    return value if isinstance(value, int) else _UNSAID


def _bug(desk: Desk) -> Iterator[str]:
    """The program's own lines, which hold nothing that was typed; where it lies may hold the
    name of its user."""
    try:
        text = (desk.folder / BUG_REPORT).read_text("utf-8")
    except (OSError, ValueError):
        return
    yield "last report of a bug:"
    yield text.replace(str(Path.home()), "~")[:_LONGEST]
