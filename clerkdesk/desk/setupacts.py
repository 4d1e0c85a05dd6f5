"""What each page of the first run keeps: one act to the clerk, with one undo."""

from collections.abc import Mapping, Sequence

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.joining import joined
from clerkdesk.desk.officeediting import edit_office
from clerkdesk.desk.officewords import read_office_word
from clerkdesk.desk.pastedpeople import Fate as PersonFate
from clerkdesk.desk.pastedpeople import add_pasted_people, read_pasted_people
from clerkdesk.desk.pastedunits import add_pasted_units, read_pasted_units
from clerkdesk.desk.registerediting import read_last_used, set_last_used
from clerkdesk.desk.roleholding import Holding, holders_today
from clerkdesk.desk.rolekeeping import hold_roles
from clerkdesk.desk.staff import set_office
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import Sentence, th


def check_office(typed: Mapping[str, str]) -> dict[str, ClerkError]:
    """What is wrong with the words of the office, by their keys; nothing is written."""
    found = {key: error for key, text in typed.items() if (error := _wrong(key, text))}
    if not one_line(typed.get("name", "")):
        found["name"] = ClerkError(th("ยังไม่ได้พิมพ์ชื่อสำนักงาน"), do=th("พิมพ์ชื่อ หรือกด Esc เพื่อทำต่อทีหลัง"))
    return found


def _wrong(key: str, text: str) -> ClerkError | None:
    try:
        read_office_word(key, text)
    except ClerkError as error:
        return error
    return None


def keep_office(desk: Desk, typed: Mapping[str, str], head: Holding | None) -> Done | None:
    """Keeps the words of the office that can be read, and who leads it."""
    wrong = check_office(typed)
    good = {key: text for key, text in typed.items() if key not in wrong}
    done = [_set_words(desk, good), hold_roles(desk, _now(desk, [head] if head else []))]
    return joined(done, *_OFFICE)


def _set_words(desk: Desk, typed: Mapping[str, str]) -> Done | None:
    with desk.store.read() as tx:
        office = tx.office.load()
    before = {key: str(getattr(office, key)) for key in typed}
    after = {key: str(read_office_word(key, text)) for key, text in typed.items()}
    changed = [key for key in after if after[key] != before[key]]
    if not changed:
        return None
    set_office(desk, {key: after[key] for key in changed})
    said, back = _OFFICE
    return Done(said, Undo(back, lambda: _put_back(desk, {key: before[key] for key in changed})))


def _put_back(desk: Desk, words: Mapping[str, str]) -> None:
    set_office(desk, words)


def keep_numbers(desk: Desk, key: RegisterKey | None, prefix: str, last: str) -> Done | None:
    """Keeps the prefix, and the last number used on paper when one was typed."""
    done = [edit_office(desk, "prefix", prefix.strip().rstrip("/"))]
    if key is not None and last.strip():
        done.append(set_last_used(desk, key, last))
    return joined(done, *_NUMBERS)


def check_numbers(last: str) -> ClerkError | None:
    """What is wrong with the last number; None when it can be read or is empty."""
    try:
        if last.strip():
            read_last_used(last)
    except ClerkError as error:
        return error
    return None


def keep_units(desk: Desk, text: str) -> Done | None:
    """Keeps the units that can be read in a list."""
    rows = read_pasted_units(desk, text)
    return add_pasted_units(desk, rows) if any(row.unit for row in rows) else None


def keep_people(desk: Desk, text: str, wanted: Sequence[Holding]) -> Done | None:
    """Keeps the people that can be read in a list, then gives the roles."""
    rows = read_pasted_people(desk, text)
    some = any(row.fate in (PersonFate.NEW, PersonFate.CHANGED) for row in rows)
    added = add_pasted_people(desk, rows) if some else None
    return joined([added, hold_roles(desk, _now(desk, wanted))], *_PEOPLE)


def _now(desk: Desk, wanted: Sequence[Holding]) -> list[Holding]:
    """The same, with who holds each role by now: the list may have given some."""
    places = holders_today(desk, [holding.place for holding in wanted])
    return [
        Holding(place, holding.name, holding.position)
        for place, holding in zip(places, wanted, strict=True)
    ]


_OFFICE = Sentence(th("บันทึกข้อมูลสำนักงานแล้ว")), Sentence(th("ข้อมูลสำนักงานกลับเป็นอย่างเดิมแล้ว"))
_NUMBERS = Sentence(th("บันทึกเลขที่หนังสือแล้ว")), Sentence(th("เลขที่หนังสือกลับเป็นอย่างเดิมแล้ว"))
_PEOPLE = (
    Sentence(th("บันทึกบุคลากรและผู้ลงนามแล้ว")),
    Sentence(th("บุคลากรและผู้ลงนามกลับเป็นอย่างเดิมแล้ว")),
)
