"""Memos as lines of text."""

from collections.abc import Iterator

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Output
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.views import MemoLine, memo_line, memo_view
from clerkdesk.domain.calendar.datestyles import DateStyle
from clerkdesk.domain.form.form import FieldType
from clerkdesk.domain.form.values import show_value
from clerkdesk.domain.memo.chain import MemoState, Turn, in_signing_order, state_of
from clerkdesk.domain.memo.entries import (
    ENTRY_WORDS,
    Entry,
    Returned,
    Signature,
    SignedCopy,
    TakenIn,
    superseded_ids,
)
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import Series, th

_TURNS = {
    Turn.SIGNED: "✓",
    Turn.READY: "→",
    Turn.TO_COME: "·",
    Turn.SKIPPED: "–",
    Turn.PASSED: "?",
}


def memo_table(session: Session, lines: list[MemoLine]) -> tuple[str, ...]:
    """The list of memos in columns, or a line that says there are none."""
    if not lines:
        return (session.say(th("ไม่มีบันทึกที่ตรงกัน เริ่มทำได้ด้วย memo new")),)
    head = [th("ลำดับ"), th("ที่"), th("สถานะ"), th("อยู่ที่"), th("วัน"), th("เรื่อง")]
    rows = [[session.say(word) for word in head]]
    rows += [
        [
            str(line.id),
            line.number or "-",
            session.words.of(STATUSES[line.status]),
            line.holder_name or session.words.of(line.holder) or "-",
            "-" if line.days is None else str(line.days),
            line.subject,
        ]
        for line in lines
    ]
    return table(rows)


def memo_lines(session: Session, memo: Memo) -> tuple[str, ...]:
    """A memo with its chain and its history."""
    state = state_of(memo)
    line = memo_line(session.desk, memo)
    lines = [
        _named(session, memo),
        session.say(th("เรื่อง {subject}"), subject=memo.subject),
        _made_by(session, memo),
        _status_line(session, line),
    ]
    lines += _period(session, memo)
    if memo.topic:
        lines.append(session.say(th("หัวข้อ {topic}"), topic=memo.topic))
    if memo.materials:
        names = ", ".join(each.name for each in memo.materials)
        lines.append(session.say(th("ไฟล์แนบ {names}"), names=names))
    return (*lines, *_tables(session, memo), *_chain(session, state), *_history(session, memo))


def _period(session: Session, memo: Memo) -> Iterator[str]:
    """The months that a report tells of, behind the form's own words."""
    field = memo.form.field(memo.form.filing.month)
    value = memo.values.get(memo.form.filing.month)
    if field is not None and value:
        shown = show_value(field, value, session.digits, DateStyle.SHORT)
        yield f"{session.words.of(field.wording)} {shown}"


def _named(session: Session, memo: Memo) -> str:
    said, number = th("{form} ลำดับที่ {id}  ที่ {number}"), memo.number or "-"
    return session.say(said, form=memo.form.called, id=memo.id, number=number)


def _made_by(session: Session, memo: Memo) -> str:
    day = session.show_date(memo.dated)
    if memo.form.is_document:
        return session.say(th("{form}  ลงวันที่ {day}"), form=memo.form.wording, day=day)
    return session.say(
        th("ผู้ขอ {name}  {unit}  ลงวันที่ {day}"),
        name=memo.requester or "-",
        unit=memo.unit,
        day=day,
    )


def _tables(session: Session, memo: Memo) -> Iterator[str]:
    """The rows of a document's tables: who was there, who is appointed."""
    for field in memo.form.fields if memo.form.is_document else ():
        if field.type is FieldType.TABLE and memo.values.get(field.id):
            yield session.words.of(field.wording)
            shown = show_value(field, memo.values[field.id], session.digits, DateStyle.SHORT)
            yield from (f"  {row}" for row in shown.split("; "))


def _status_line(session: Session, line: MemoLine) -> str:
    status = STATUSES[line.status]
    if line.days is None:
        return session.say(th("สถานะ {status}"), status=status)
    where = Series(tuple(part for part in (line.holder, line.holder_name) if part), " ")
    return session.say(
        th("สถานะ {status}  อยู่ที่ {where} มาแล้ว {days} วัน"),
        status=status,
        where=where,
        days=line.days,
    )


def _chain(session: Session, state: MemoState) -> list[str]:
    lines = []
    for place, each in enumerate(in_signing_order(state), start=1):
        signed = ""
        if each.signature is not None:
            signed = f"  {each.signature.signer}  {session.show_date(each.signature.on)}"
            choice = each.step.choice(each.signature.choice)
            signed += f"  {session.words.of(choice.wording)}" if choice else ""
            signed += _capacity(session, each.signature.capacity)
        title = session.words.of(each.step.wording)
        lines.append(f"  {place:>2} {_TURNS[each.turn]} {each.step.id}  {title}{signed}")
    return lines


def _capacity(session: Session, capacity: Capacity) -> str:
    return "" if capacity is Capacity.OWN else f"  ({session.say(CAPACITIES[capacity])})"


def _history(session: Session, memo: Memo) -> list[str]:
    superseded = superseded_ids(memo.entries)
    lines = [session.say(th("ประวัติ"))] if memo.entries else []
    for entry in sorted(memo.entries, key=lambda each: each.id):
        mark = session.say(th("  (แก้ไขหรือยกเลิกแล้ว)")) if entry.id in superseded else ""
        what = session.words.of(ENTRY_WORDS[type(entry)])
        told = _step_words(session, memo, entry) or _detail(entry)
        detail = " ".join(part for part in (told, entry.reason) if part)
        lines.append(f"  {entry.id}  {session.show_date(entry.on)}  {what}  {detail}{mark}")
    return lines


def _step_words(session: Session, memo: Memo, entry: Entry) -> str:
    """To which step something went back, in the form's words."""
    step = memo.form.step(entry.to_step) if isinstance(entry, Returned) else None
    return session.words.of(step.wording) if step else ""


def _detail(entry: Entry) -> str:
    if isinstance(entry, SignedCopy):
        return ", ".join(file.name for file in entry.files)
    if isinstance(entry, TakenIn):
        return f"{entry.running}/{entry.year}"
    for name in ("signer", "url", "to", "to_step"):
        text = getattr(entry, name, "")
        if text:
            return str(text)
    return ""


def signed_line(session: Session, entry: Entry) -> tuple[str, ...]:
    """Who signed, and in which capacity; nothing of another act."""
    if not isinstance(entry, Signature):
        return ()
    position = f" ({entry.position})" if entry.position else ""
    capacity, name = CAPACITIES[entry.capacity], f"{entry.signer}{position}"
    return (session.say(th("ลงนามโดย {name} {capacity}"), name=name, capacity=capacity),)


def recorded_output(session: Session, done: Recorded) -> Output:
    """What is said after an act: where the memo stands now, and what was remarkable."""
    line = memo_line(session.desk, done.memo)
    notes = tuple(session.words.sentence(note) for note in done.notes)
    said = session.say(
        th("บันทึกแล้วเป็นรายการที่ {entry} ของ{form} ลำดับที่ {id}"),
        form=done.memo.form.called,
        id=done.memo.id,
        entry=done.entry.id,
    )
    lines = (said, *signed_line(session, done.entry), _status_line(session, line))
    return Output(lines, memo_view(session.desk, done.memo), notes)
