"""The journal as a page: who did what to which memo, found by memo, person, day and kind of act."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.journalfile import journal_years
from clerkdesk.desk.lately import PastAct, memo_of, said_of
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.memo.entries import KIND_OF, Cancelled, Withdrawn, standing
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.journal import JournalEntry
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Wording, th

if TYPE_CHECKING:
    from clerkdesk.store.journal import Asked
    from clerkdesk.store.reader import Reader

MOST = 500
"""Lines of the page; who looks for an older one says what it was about."""

_AT_ONCE = 500
_SINCE_EVER = 2**60

BIN = "bin"
"""The kind of acts by which something was taken away."""

KINDS: Mapping[str, tuple[Wording, tuple[str, ...]]] = {
    "write": (
        th("ทำ แก้ และพิมพ์บันทึก"),
        ("memo.new", "memo.again", "memo.change", "memo.print", "memo.attach"),
    ),
    "sign": (th("ลงนามและคืนเรื่อง"), ("memo.sign", "memo.correct", "memo.return")),
    "publish": (
        th("รับเรื่องและเผยแพร่"),
        ("memo.hand_over", "memo.publi", "memo.take_in", "memo.intake", "memo.replace", "intake."),
    ),
    BIN: (
        th("ถอน ยกเลิก และเอาออก"),
        (
            "memo.withdraw",
            "memo.cancel",
            "memo.take_down",
            "memo.change",
            "register.void",
            "intake.void",
            "rounds.remove",
            "rounds.cancel",
            "people.remove",
            "people.unappoint",
            "units.remove",
            "topics.remove",
            "codes.remove",
            "forms.undo",
        ),
    ),
    "rounds": (th("แผนและแบบติดตาม"), ("plan.", "rounds.", "arrivals.")),
    "office": (
        th("การตั้งค่าและการดูแลข้อมูล"),
        (
            "office.",
            "people.",
            "units.",
            "register.",
            "forms.",
            "topics.",
            "codes.",
            "channels.",
            "mail.",
            "paper.",
            "lock.",
            "store.",
        ),
    ),
}
"""What a clerk asks for: its words, and how the names of those acts begin."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words of a memo's subject or number; a number alone, ``81``, is that on
    the paper, or the memo's place where no paper has it (``#81`` always); both in all years."""

    year: FiscalYear
    text: str = ""
    who: str = ""
    day: date | None = None
    kind: str = ""


@dataclass(frozen=True)
class JournalLine:
    """One act. ``entry`` is what it recorded of its memo, 0 where nothing; ``files`` those that it
    took off the memo, each with its SHA-256. ``back``: what was taken away is there again, or this
    is the act that brought it back."""

    done: PastAct
    number: str = ""
    entry: int = 0
    files: tuple[tuple[str, str], ...] = ()
    back: bool = False


@dataclass(frozen=True)
class JournalView:
    """What the page shows. ``more`` where there are more lines than it shows."""

    wanted: Wanted
    lines: tuple[JournalLine, ...]
    years: tuple[FiscalYear, ...]
    people: tuple[str, ...]
    more: bool = False


def read_journal_view(desk: Desk, wanted: Wanted) -> JournalView:
    """The acts that are wanted, the newest first."""
    lines: list[JournalLine] = []
    for line in _found(desk, wanted):
        lines.append(line)
        if len(lines) > MOST:
            break
    with desk.store.read() as tx:
        people = tuple(tx.journal.people())
    return JournalView(
        wanted, tuple(lines[:MOST]), journal_years(desk), people, more=len(lines) > MOST
    )


def _found(desk: Desk, wanted: Wanted) -> Iterator[JournalLine]:
    """Read piece by piece: a clerk who records something meanwhile does not wait."""
    key = search_key(wanted.text)
    with desk.store.read() as tx:
        asked = _asked(tx, wanted)
    before = _SINCE_EVER
    while True:
        with desk.store.read() as tx:
            entries = tx.journal.backwards(asked, before, _AT_ONCE)
            lines = _lines(tx, entries)
        for line in lines:
            if (wanted.kind != BIN or _is_in_bin(line)) and (asked.memos or key in _texts(line)):
                yield line
        if len(entries) < _AT_ONCE:
            return
        before = entries[-1].seq


def _is_in_bin(line: JournalLine) -> bool:
    """Whether something was taken away, and is not back."""
    return not line.back and (line.done.act != "memo.change" or bool(line.files))


def _asked(tx: "Reader", wanted: Wanted) -> "Asked":
    from clerkdesk.store.journal import Asked

    memos = _memos_of_number(tx, wanted.text)
    year = None if memos else (wanted.year.first, wanted.year.last)
    days = (wanted.day, wanted.day) if wanted.day else year
    acts = KINDS[wanted.kind][1] if wanted.kind else ()
    return Asked(memos, wanted.who, days, acts)


def _memos_of_number(tx: "Reader", text: str) -> tuple[int, ...]:
    """The memos with a number that was typed alone: that on the paper first, as clerks read it."""
    typed = to_arabic(text).strip()
    plain = typed.lstrip("#").strip()
    if not plain.isdecimal():
        return ()
    on_paper = () if typed.startswith("#") else tx.memos.all(ending=f"/{int(plain)}")
    return tuple(memo.id for memo in on_paper) or (int(plain),)


def _lines(tx: "Reader", entries: list[JournalEntry]) -> list[JournalLine]:
    wanted = {memo_id for entry in entries if (memo_id := _memo_id(entry))}
    memos = {memo.id: memo for memo in tx.memos.all(ids=wanted)} if wanted else {}
    return [_line(entry, memos.get(_memo_id(entry))) for entry in entries]


def _memo_id(entry: JournalEntry) -> int:
    """The memo to which it was done, or that has the number to which it was done."""
    after = entry.after if isinstance(entry.after, dict) else {}
    return memo_of(entry) or int(after.get("memo") or 0)


def _line(entry: JournalEntry, memo: Memo | None) -> JournalLine:
    after = entry.after if isinstance(entry.after, dict) else {}
    recorded = after.get("id", 0) if memo is not None else 0
    number = memo.number if memo is not None else ""
    done, files = said_of(entry, memo), _taken_off(entry.before, after)
    if files:
        names = ", ".join(name for name, _ in files)
        done = replace(done, said=Sentence(th("เอาไฟล์ออก: {names}"), {"names": names}))
    brought = memo is not None and _is_bringing_back(after, memo)
    if brought:
        done = replace(done, said=Sentence(th("เอาเรื่องที่ถอนกลับ")))
    back = brought or (memo is not None and _is_back(done.act, recorded, files, memo))
    return JournalLine(done, number, recorded, files, back)


def _is_bringing_back(after: Mapping[str, Any], memo: Memo) -> bool:
    """Whether an entry took back that the memo was withdrawn."""
    of = after.get("supersedes") if after.get("kind") == KIND_OF[Cancelled] else None
    return any(each.id == of and isinstance(each, Withdrawn) for each in memo.entries)


def _is_back(act: str, entry: int, files: tuple[tuple[str, str], ...], memo: Memo) -> bool:
    """Whether what an act took away is on the memo again."""
    if files:
        there = {each.sha256 for each in memo.materials}
        return all(sha256 in there for _, sha256 in files)
    return act == "memo.withdraw" and all(each.id != entry for each in standing(memo.entries))


def _taken_off(before: object, after: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The files that were there before and are not any more."""
    if not isinstance(before, dict) or "materials" not in before or "materials" not in after:
        return ()
    left = {each["sha256"] for each in after["materials"]}
    gone = (each for each in before["materials"] if each["sha256"] not in left)
    return tuple((each["name"], each["sha256"]) for each in gone)


def _texts(line: JournalLine) -> str:
    return search_key(f"{line.done.about} {line.number} {line.done.who}")
