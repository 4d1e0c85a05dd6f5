"""Where the office's data lies, how much there is of it, and whether all of it is well."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.words import Sentence, th
from clerkdesk.store.names import BEFORE, DATABASE

if TYPE_CHECKING:
    from clerkdesk.store.aside import Aside
    from clerkdesk.store.kept import Finding

_ASIDE = th(
    "ของเดิมก่อนกู้คืนหรือปรับรุ่น {count} ชุด {size} เมกะไบต์ "
    "เก็บ {newest} ชุดล่าสุดของแต่ละอย่าง และทุกชุดที่ไม่เกิน {days} วัน"
)


@dataclass(frozen=True)
class DataFacts:
    """Sizes are in bytes; ``room`` is what is free on the drive, None when it does not say.

    ``copies`` are those that the program made before it changed the records' shape; ``aside`` is
    how much they take, with what restores replaced.
    """

    folder: Path
    records: int
    files: int
    file_bytes: int
    room: int | None
    copies: tuple[Path, ...]
    read_only: bool
    aside: "Aside"


@dataclass(frozen=True)
class CheckResult:
    """What a check found, the serious things first; nothing when all is well."""

    at: datetime
    findings: "Sequence[Finding]"


def read_data_place(desk: Desk) -> DataFacts:
    """Looks at the folder; what cannot be looked at counts as nothing."""
    from clerkdesk.store.aside import read_aside

    sizes = _sizes(desk.folder / "files")
    return DataFacts(
        folder=desk.folder,
        records=sum(_sizes_of([desk.folder / DATABASE])),
        files=len(sizes),
        file_bytes=sum(sizes),
        room=_room(desk.folder),
        copies=tuple(sorted(desk.folder.glob(BEFORE))),
        read_only=desk.store.read_only,
        aside=read_aside(desk.folder),
    )


def aside_words(aside: "Aside") -> Sentence:
    """How much lies aside, and for how long it stays."""
    from clerkdesk.store.aside import NEWEST
    from clerkdesk.store.disk import DAYS

    size = f"{aside.size / 1_000_000:,.1f}"
    values = {"count": aside.count, "size": size, "newest": NEWEST, "days": DAYS}
    return Sentence(_ASIDE, values)


def check_data(desk: Desk, progress: Callable[[int, int], None]) -> CheckResult:
    """Looks whether everything that was kept is still there and right.

    ``progress`` is told how many files of how many were looked at.
    """
    findings = sorted(desk.store.check(progress), key=lambda finding: not finding.serious)
    return CheckResult(desk.clock(), findings)


def _sizes(folder: Path) -> list[int]:
    return _sizes_of(path for path in folder.rglob("*") if path.is_file())


def _sizes_of(paths: Iterable[Path]) -> list[int]:
    sizes: list[int] = []
    for path in paths:
        try:
            sizes.append(path.stat().st_size)
        except OSError:
            continue
    return sizes


def _room(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
