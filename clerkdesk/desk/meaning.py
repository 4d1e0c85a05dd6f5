"""What is meant by what was typed for a topic, a person or a unit: by its number in the list, its
label or its name. Other words are taken as they stand: the lists only suggest."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.office.topics import Topic, topic_named
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

_NUMBER = re.compile(r"#?\s*[0-9]+(?:[./][0-9]+)*[.)]?")
_MOST = 12


def with_meaning(form: Form, read: dict[str, Any], tx: "Reader") -> dict[str, Any]:
    """``read`` (what was typed for the fields of a form) with the names that are meant; ClerkError
    for a number that means nothing, or more than one thing."""
    meant = dict(read)
    for field_id, value in read.items():
        field = form.field(field_id)
        if field is not None and value:
            meant[field_id] = _meant(tx, field, value)
    return meant


def _meant(tx: "Reader", field: Field, value: Any) -> Any:  # noqa: ANN401  of any type
    if field.type is FieldType.TABLE:
        return [_row(tx, field, row, place) for place, row in enumerate(value, start=1)]
    find = _MEANT.get(field.type)
    return find(tx, field, str(value)) if find is not None else value


def _row(tx: "Reader", table: Field, row: dict[str, Any], place: int) -> dict[str, Any]:
    """A row of a table; what is wrong names the row."""
    columns = {column.id: column for column in table.columns}
    meant = dict(row)
    for key, value in row.items():
        if value:
            try:
                meant[key] = _meant(tx, columns[key], value)
            except ClerkError as error:
                where = th("{field} แถวที่ {row} คอลัมน์ {column}")
                said = {**error.values, "field": table.wording, "row": place}
                said["column"] = columns[key].wording
                raise ClerkError(error.what, do=error.do, where=where, **said) from error
    return meant


def _topic(tx: "Reader", field: Field, typed: str) -> str:
    topics = [topic for topic in tx.topics.all() if topic.ended_on is None]
    known = topic_named(topics, typed)
    if known is not None:
        return known.name if search_key(typed) not in known.keys[1:] else typed
    found = topics_numbered(topics, typed)
    if len(found) == 1:
        return found[0].name
    if found:
        raise _refused(field, SEVERAL_TOPICS, typed, _listed(found), _WORDS)
    _refuse_number(field, typed, th("ไม่มีหัวข้อ “{typed}” หัวข้อที่มี: {known}"), _listed(topics))
    return typed


SEVERAL_TOPICS = th("“{typed}” เป็นได้หลายหัวข้อ: {known}")


def topics_numbered(topics: Sequence[Topic], typed: str) -> list[Topic]:
    """The topics with this label, and the one with this number in the list; none for words."""
    number = _bare(typed)
    if not number:
        return []
    return [
        topic
        for topic in topics
        if number == str(topic.id) or (topic.label and number == _bare(topic.label))
    ]


def _listed(topics: Iterable[Topic]) -> list[str]:
    return [f"{topic.id} {topic.shown}" for topic in topics]


def _person(tx: "Reader", field: Field, typed: str) -> str:
    people = tx.people.all()
    number = _bare(typed)
    found = [each for each in people if _is_person(each, typed, number)]
    names = {each.name for each in found}
    if len(names) == 1:
        return names.pop()
    _refuse_number(field, typed, th("ไม่มีบุคลากรลำดับที่ {typed}"), ())
    return typed


def _is_person(person: Person, typed: str, number: str) -> bool:
    return search_key(person.name) == search_key(typed) or number == str(person.id)


def _unit(tx: "Reader", field: Field, typed: str) -> str:
    units = [unit for unit in tx.units.all() if unit.ended_on is None]
    named = [unit.name for unit in units if unit.keys[0] == search_key(typed)]
    if named:
        return named[0]
    listed = [unit.name for unit in units]
    _refuse_number(field, typed, th("ไม่มีหน่วย “{typed}” หน่วยที่มี: {known}"), listed)
    return typed


_MEANT: dict[FieldType, Callable[["Reader", Field, str], str]] = {
    FieldType.TOPIC: _topic,
    FieldType.PERSON: _person,
    FieldType.UNIT: _unit,
}

_WORDS = th("พิมพ์ข้อความแทนเลข")


def _bare(typed: str) -> str:
    """A number or label in Arabic figures without what stands around it; empty for other words."""
    key = search_key(typed)
    return key.strip("#.) ") if _NUMBER.fullmatch(key) else ""


def _refuse_number(field: Field, typed: str, said: str, known: Sequence[str]) -> None:
    if _bare(typed):
        raise _refused(field, said, typed, known, _WORDS)


def _refused(field: Field, said: str, typed: str, known: Sequence[str], do: str) -> ClerkError:
    more = " …" if len(known) > _MOST else ""
    listed = ", ".join(known[:_MOST]) + more or "-"
    return ClerkError(
        said, do=do, where="{field}", field=field.wording, typed=typed[:80], known=listed
    )
