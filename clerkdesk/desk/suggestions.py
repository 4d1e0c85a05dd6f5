"""What may be meant in a field: people, units, and what the office wrote there before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import Field, FieldType, Form, Suggest
from clerkdesk.domain.office.topics import topic_named

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Suggestion:
    """``text`` goes into the field; ``more`` (a position) only helps to tell two apart.

    ``brings`` is what a person brings along for other fields, by its word (``position``).
    """

    text: str
    more: str = ""
    brings: tuple[tuple[str, str], ...] = ()


def suggestions(desk: Desk, form: Form) -> dict[str, list[Suggestion]]:
    """The suggestions of each field that has any, by the field's id; those of a table's column by
    both ids (``people.role``)."""
    with desk.store.read() as tx:
        found = {field.id: _of_field(tx, form, field) for field in form.fields}
        for field in form.fields:
            for column in field.columns:
                found[f"{field.id}.{column.id}"] = _of_column(desk, tx, form, field, column)
    return {field_id: each for field_id, each in found.items() if each}


def known_people(desk: Desk) -> list[Suggestion]:
    """Everybody in the list of people, in the order of the alphabet."""
    with desk.store.read() as tx:
        return _people(tx)


def units_of(people: Iterable[Suggestion]) -> dict[str, str]:
    """The units of suggested people, by their names."""
    return {each.text: unit for each in people if (unit := dict(each.brings).get("unit"))}


def _of_field(tx: "Reader", form: Form, field: Field) -> list[Suggestion]:
    source = field.suggest or _USUAL.get(field.type)
    return _SOURCES[source](tx, form, field) if source else []


def _of_column(
    desk: Desk, tx: "Reader", form: Form, field: Field, column: Field
) -> list[Suggestion]:
    """What is known of a column's cells; in the column that gives roles, the office's roles."""
    appoints = form.filing.appoints
    if appoints is not None and (field.id, column.id) == (appoints.table, appoints.role):
        return [Suggestion(role.title) for role in desk.roles.values()]
    source = column.suggest or _USUAL.get(column.type)
    if source is Suggest.HISTORY:
        return _each_once(tx.memos.earlier_cells(field.id, column.id, form.id))
    return _KNOWN[source](tx) if source in _KNOWN else []


_USUAL = {
    FieldType.PERSON: Suggest.PEOPLE,
    FieldType.UNIT: Suggest.UNITS,
    FieldType.TOPIC: Suggest.TOPICS,
}


def _people_of(tx: "Reader", form: Form, field: Field) -> list[Suggestion]:
    people = _people(tx)
    known = {each.text for each in people}
    earlier = tx.memos.earlier_values(field.id, form.id)
    return [*people, *(Suggestion(text) for text in earlier if text not in known)]


def _people(tx: "Reader") -> list[Suggestion]:
    return [
        Suggestion(
            person.name,
            person.position,
            (("position", person.position), ("unit", person.unit)),
        )
        for person in sorted(tx.people.all(), key=lambda person: person.name)
    ]


def _units_of(tx: "Reader", form: Form, field: Field) -> list[Suggestion]:
    return _units(tx)


def _units(tx: "Reader") -> list[Suggestion]:
    return [Suggestion(unit.name) for unit in tx.units.all() if unit.ended_on is None]


def _topics_of(tx: "Reader", form: Form, field: Field) -> list[Suggestion]:
    """The topics in use in the office's order, then what was written there that is none."""
    topics, listed = tx.topics.all(), _topics(tx)
    earlier = tx.memos.earlier_values(field.id, form.id)
    return [*listed, *(Suggestion(text) for text in earlier if topic_named(topics, text) is None)]


def _topics(tx: "Reader") -> list[Suggestion]:
    topics = tx.topics.all()
    return [Suggestion(topic.name, topic.label) for topic in topics if topic.ended_on is None]


def _earlier(tx: "Reader", form: Form, field: Field) -> list[Suggestion]:
    return _each_once(tx.memos.earlier_values(field.id, form.id))


def _each_once(texts: Iterable[str]) -> list[Suggestion]:
    return [Suggestion(text) for text in dict.fromkeys(texts)]


_SOURCES: dict[Suggest, Callable[["Reader", Form, Field], list[Suggestion]]] = {
    Suggest.PEOPLE: _people_of,
    Suggest.UNITS: _units_of,
    Suggest.TOPICS: _topics_of,
    Suggest.HISTORY: _earlier,
}

_KNOWN: dict[Suggest, Callable[["Reader"], list[Suggestion]]] = {
    Suggest.PEOPLE: _people,
    Suggest.UNITS: _units,
    Suggest.TOPICS: _topics,
}
"""What the office knows, wherever it is written."""
