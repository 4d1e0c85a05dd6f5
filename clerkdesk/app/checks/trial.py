"""What the checks are given: a practice office in a folder of its own, and the parts to try."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import Looked, check_backups
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, find_memos, new_memo
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.sealedbackups import add_sealed_place
from clerkdesk.desk.undo import Done
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.words import Words
from clerkdesk.scans.reading import ScanReader
from clerkdesk.settings.lock import Tried, try_password
from clerkdesk.sheet.reading.reader import Reader
from clerkdesk.updates.manifest import Update, read_manifest

if TYPE_CHECKING:
    from clerkdesk.ui.trying import Seen
    from clerkdesk.ui.voice import Voice

#: Every place where a line may end in :data:`SENTENCE`, which has marks, clusters and no space.
WORDS = (
    *("ขอ", "อนุญาต", "เผยแพร่", "ข้อมูล", "ข่าวสาร", "ที่", "เกี่ยว", "กับ", "การ", "จัด", "ซื้อ", "จัด", "จ้าง"),
    *(
        "ผ่าน",
        "เว็บ",
        "ไซต์",
        "ของ",
        "สำนักงาน",
        "เขต",
        "พื้นที่",
        "การ",
        "ศึกษา",
        "เพื่อ",
        "ให้",
        "ผู้",
        "ปกครอง",
    ),
    *("และ", "นักเรียน", "ได้", "รับ", "ทราบ", "ทั่ว", "กัน"),
)
SENTENCE = "".join(WORDS)


class CheckError(Exception):
    """A check found that something does not work; its text says what was seen."""


def see(desk: Desk, words: Words, path: Path, memo_id: int) -> "Seen":
    """The window, shown on this machine's screen with a memo open."""
    from clerkdesk.ui.trying import see_window

    return see_window(desk, words, path, memo_id)


def font() -> tuple[str, str]:
    """The font of the window, and the letters of Thai that it lacks."""
    from clerkdesk.ui.trying import font_in_use

    return font_in_use()


def lines(voice: "Voice", text: str, width: float) -> dict[str, list[str]]:
    """The lines of a text in the window, in each way in which it stands there."""
    from clerkdesk.ui.trying import lines_on_screen

    return lines_on_screen(voice, text, width)


@dataclass
class Parts:
    """What a check tries and a test may break."""

    fill: Callable[[Desk, PracticeClock], int] = fill_practice_office
    books: Callable[[], Reader] = Reader
    scans: Callable[[], ScanReader] = ScanReader
    version: Callable[[str], str] = version
    open_desk: Callable[[Path], Desk] = open_desk
    seal: Callable[[Desk, Path, str], tuple[Done | None, str]] = add_sealed_place
    look: Callable[[Desk, str, str], list[Looked]] = check_backups
    unlock: Callable[[Path, str, float], Tried] = try_password
    read_notice: Callable[[bytes, str], Update] = read_manifest
    see: "Callable[[Desk, Words, Path, int], Seen]" = see
    font: Callable[[], tuple[str, str]] = font
    lines: "Callable[[Voice, str, float], dict[str, list[str]]]" = lines


@dataclass
class Trial:
    """An office that is filled by the first check; ``folder`` is for what the others write."""

    desk: Desk
    clock: PracticeClock
    words: Words
    folder: Path
    parts: Parts = field(default_factory=Parts)

    @cached_property
    def memo(self) -> Memo:
        """A memo like the newest one, whose subject needs several lines."""
        newest = find_memos(self.desk)[0]
        filing = newest.form.filing
        texts = {filing.subject: SENTENCE}
        if filing.number:
            texts[filing.number] = "next"
        return new_memo(self.desk, newest.form.id, Typed(texts), like=newest.id)

    @cached_property
    def pdf(self) -> bytes:
        """That memo, printed into a file."""
        out = self.folder / "memo.pdf"
        print_memo(self.desk, self.memo.id, out)
        return out.read_bytes()


def inside_words(lines: list[str]) -> list[int]:
    """The ends of lines of :data:`SENTENCE`, as offsets, that lie inside a word of it.

    Raises CheckError when the lines together are another text.
    """
    if "".join(lines) != SENTENCE:
        raise CheckError(f"another text came back: {' | '.join(lines)}")
    return sorted(_ends(lines) - _ends(WORDS))


def _ends(pieces: "list[str] | tuple[str, ...]") -> set[int]:
    ends, at = set[int](), 0
    for piece in pieces:
        at += len(piece)
        ends.add(at)
    return ends
