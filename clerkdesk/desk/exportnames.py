"""The names that kept files bear in a full export: of their memo, and as they came."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from clerkdesk.domain.calendar.years import buddhist
from clerkdesk.domain.thai.filenames import file_name

if TYPE_CHECKING:
    from clerkdesk.store.beside.belonging import Belonging, Everything, MemoName

MEMOS, RECEIVED = "memos", "received"

_FOLDER_LETTERS, _FILE_LETTERS = 40, 60
"""So few that the whole path stays below the 260 of Windows."""

_BELOW = {"print": "", "material": "", "removed": "removed", "signed": "signed"}


def memo_folder(memo: "MemoName") -> PurePosixPath:
    """``memos/2561/12 แผนปฏิบัติการ``: the year in which it was made, its id and subject."""
    name = file_name(f"{memo.id} {memo.subject.replace('.', ' ')}", _FOLDER_LETTERS)
    return PurePosixPath(MEMOS, str(buddhist(memo.created_on.year)), name)


def named_files(
    everything: "Everything",
) -> Iterator[tuple[PurePosixPath, "Belonging"]]:
    """Each file with the path where it goes; no two go to the same on any system."""
    used: set[str] = set()
    for each in everything.files:
        yield _free(_path(everything, each), used), each


def _path(everything: "Everything", each: "Belonging") -> PurePosixPath:
    memo = everything.memos.get(each.memo) if each.memo is not None else None
    if memo is None:
        return PurePosixPath(RECEIVED, file_name(each.name, _FILE_LETTERS))
    name = f"พิมพ์ครั้งที่ {each.name}.pdf" if each.kind.value == "print" else each.name
    return memo_folder(memo) / _BELOW[each.kind.value] / file_name(name, _FILE_LETTERS)


def _free(path: PurePosixPath, used: set[str]) -> PurePosixPath:
    found, count = path, 1
    while str(found).casefold() in used:
        count += 1
        found = path.with_name(f"{path.stem} ({count}){path.suffix}")
    used.add(str(found).casefold())
    return found
