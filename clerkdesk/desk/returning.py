"""What the records can come back from, the best first, and bringing one of them back."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from clerkdesk.desk.backuplists import Listed, backups_of
from clerkdesk.desk.backups import Tell, quietly
from clerkdesk.desk.rebuilding import rebuild, said
from clerkdesk.desk.restoring import OpenDesk, find_in, restore, whole
from clerkdesk.domain.words import Sentence


@dataclass(frozen=True)
class Candidate:
    """A backup, or the records beside the database where ``listed`` is None.

    ``made_at`` is when it was made; ``acts`` how many the journal had, ``memos`` and ``files`` how
    many there are, ``size`` in bytes. Of a sealed backup only ``made_at`` and ``size`` are known
    until it was looked into.
    """

    made_at: datetime
    acts: int = 0
    memos: int = 0
    files: int = 0
    size: int = 0
    listed: Listed | None = None
    looked_into: bool = False

    @property
    def unknown(self) -> bool:
        """Whether it has to be opened before anybody knows what it holds."""
        return self.sealed and not self.looked_into

    @property
    def sealed(self) -> bool:
        """Whether it wants a passphrase or key."""
        return self.listed is not None and self.listed.sealed is not None

    @property
    def ahead(self) -> bool:
        """Whether its day has not come yet: a clock was, or is, wrong."""
        return self.listed is not None and self.listed.ahead


def candidates(data: Path, now: datetime | None = None) -> list[Candidate]:
    """What lies in the data folder and in the places for backups, the newest first; those that are
    ahead of ``now`` come last."""
    found = [_backup(each) for each in backups_of(data, now)[0]]
    return _sorted([*_beside(data), *found])


def candidates_in(folder: Path, now: datetime | None = None) -> list[Candidate]:
    """The backups in a folder that the clerk chose. ClerkError where there are none."""
    return _sorted([_backup(each) for each in find_in(folder, now)])


def _sorted(found: list[Candidate | None]) -> list[Candidate]:
    there = [each for each in found if each is not None]
    return sorted(there, key=_newest, reverse=True)


def _newest(each: Candidate) -> tuple[bool, float, int]:
    return not each.ahead, each.made_at.timestamp(), each.acts


def _beside(data: Path) -> list[Candidate | None]:
    from clerkdesk.store.beside import FOLDER
    from clerkdesk.store.beside.shards import HEAD
    from clerkdesk.store.beside.writing import read_head

    head = data / FOLDER / HEAD
    if not head.is_file():
        return []
    made_at = datetime.fromtimestamp(head.stat().st_mtime).astimezone()
    memos = sum(1 for _ in (data / FOLDER).glob("memos/*.json"))
    return [Candidate(made_at, read_head(data / FOLDER).seq, memos)]


def _backup(listed: Listed) -> Candidate | None:
    if listed.sealed is not None:
        return Candidate(listed.sealed.made_at, size=listed.sealed.size, listed=listed)
    if listed.backup is None:
        return None
    held = listed.backup.manifest
    return Candidate(
        held.made_at, held.acts, held.rows("memos"), len(held.files), held.size, listed
    )


def look_into(data: Path, chosen: Candidate, typed: str) -> Candidate:
    """What a sealed backup holds, opened by the passphrase or key ``typed`` and closed again.
    ClerkError when it cannot be opened."""
    if chosen.listed is None:
        return chosen
    with whole(data, chosen.listed, typed) as backup:
        held = backup.manifest
        return replace(
            chosen,
            acts=held.acts,
            memos=held.rows("memos"),
            files=len(held.files),
            looked_into=True,
        )


def bring_back(
    data: Path,
    chosen: Candidate,
    open_desk: OpenDesk,
    at: datetime,
    *,
    who: str = "-",
    typed: str = "",
    anyway: bool = False,
    later: bool = False,
    tell: Tell = quietly,
) -> Sentence:
    """Puts it in the place of the records; says what was done. ``later`` leaves the last step to
    the next start, for records that are open. ClerkError, and then nothing was replaced."""
    if chosen.listed is None:
        return said(rebuild(data, open_desk, at, who, later=later))
    done = restore(
        data, chosen.listed, open_desk, at, typed=typed, anyway=anyway, later=later, tell=tell
    )
    return done.said
