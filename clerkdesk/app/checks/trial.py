"""What the checks are given: a practice office in a folder of its own, and the parts to try."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, find_memos, new_memo
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.desk.printing import print_memo
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.words import Words
from clerkdesk.scans.reading import ScanReader
from clerkdesk.sheet.reading.reader import Reader

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


@dataclass
class Parts:
    """What a check tries and a test may break."""

    fill: Callable[[Desk, PracticeClock], int] = fill_practice_office
    books: Callable[[], Reader] = Reader
    scans: Callable[[], ScanReader] = ScanReader
    version: Callable[[str], str] = version
    open_desk: Callable[[Path], Desk] = open_desk


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
