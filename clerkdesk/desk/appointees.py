"""Who an order appoints: its rows, matched with the roles and people of the office."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.filing import Appoints
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.form.tablerows import Row
from clerkdesk.domain.memo.chain import MemoState, Turn
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.people import Person
from clerkdesk.domain.office.roleguess import meant_role, near_role
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


_OF_NO_UNIT = th("{name}: ไม่รู้ว่าเป็น {role} ของหน่วยใด จึงยังไม่ได้แต่งตั้ง ใส่หน่วยของคนนี้ในหน้าบุคลากร")


@dataclass(frozen=True)
class Appointee:
    """One row of an order: who is to hold which role. ``person`` has the id 0 when nobody of that
    name is known yet; ``problem`` says why the row gives nobody a role, None when it does.

    ``other_duty`` is a duty as it is written where the program has none like it (กรรมการ): the
    order gives it all the same.
    """

    person: Person
    role: str
    unit: str = ""
    problem: Sentence | None = None
    other_duty: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the person comes into the list of people by this order."""
        return self.person.id == 0 and self.problem is None


def appointees_of(desk: Desk, tx: "Reader", memo: Memo) -> list[Appointee]:
    """Who the table of an order appoints, row by row; nobody where its form appoints nobody."""
    appoints = memo.form.filing.appoints
    if appoints is None:
        return []
    rows = memo.values.get(appoints.table) or []
    return [_appointee(desk, tx, each) for each in _said(appoints, rows) if each["person"]]


def doubtful_roles(
    desk: Desk, form: Form, table: str, rows: Sequence[Row], units: Mapping[str, str]
) -> list[Sentence]:
    """What is to be looked at again in the rows of an order's ``table``: roles that nobody knows,
    and roles of a unit for people of none; nothing for the tables of other forms.

    ``units`` are those of the people of the list, by their names.
    """
    appoints = form.filing.appoints
    if appoints is None or appoints.table != table:
        return []
    said = [each for each in _said(appoints, rows) if each["person"]]
    found = [
        role_doubt(desk, str(each["person"]), str(each["role"])) or _unit_doubt(desk, each, units)
        for each in said
    ]
    return [each for each in found if each is not None]


def _unit_doubt(desk: Desk, row: Mapping[str, Any], units: Mapping[str, str]) -> Sentence | None:
    meant = meant_role(str(row["role"]), desk.roles.values())
    of_none = meant is not None and meant.of_unit
    if not of_none or row.get("unit") or units.get(str(row["person"])):
        return None
    return Sentence(_OF_NO_UNIT, {"name": row["person"], "role": row["role"]})


def _said(appoints: Appoints, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows by the words of the form for their columns."""
    return [{word: row.get(key, "") for word, key in appoints.columns.items()} for row in rows]


def questions_before_signing(
    desk: Desk, tx: "Reader", state: MemoState, step: str
) -> tuple[Sentence, ...]:
    """What is to be asked before the step is recorded that puts an order in force: roles and
    people that the office does not know. Nothing of another step."""
    if not _completes(state, step):
        return ()
    found = appointees_of(desk, tx, state.memo)
    names = new_names(found)
    asked = [each.problem for each in found if each.problem is not None]
    if names:
        asked.insert(0, Sentence(th("จะเพิ่มในรายชื่อบุคลากร: {names}"), {"names": names}))
    return tuple(asked)


def _completes(state: MemoState, step: str) -> bool:
    """Whether an order is in force once this step is signed."""
    open_steps = {each.step.id for each in state.steps if each.turn in (Turn.READY, Turn.TO_COME)}
    return state.form.filing.appoints is not None and open_steps == {step}


def with_role_words(desk: Desk, form: Form, values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` with the office's word for each role of an order that was typed as its key."""
    appoints = form.filing.appoints
    rows = values.get(appoints.table) if appoints else None
    if appoints is None or not rows:
        return dict(values)
    said = [
        {**row, appoints.role: desk.roles[key].title}
        if (key := str(row.get(appoints.role, "")).strip()) in desk.roles
        else row
        for row in rows
    ]
    return {**values, appoints.table: said}


def new_names(appointees: Sequence[Appointee]) -> str:
    """The names that come into the list of people."""
    return ", ".join(dict.fromkeys(each.person.name for each in appointees if each.is_new))


def _appointee(desk: Desk, tx: "Reader", row: dict[str, Any]) -> Appointee:
    person, problem = _person(tx, str(row["person"]), str(row.get("position", "")))
    said = {"name": person.name, "role": str(row["role"])}
    meant = meant_role(str(row["role"]), desk.roles.values())
    if meant is None:
        other = "" if problem or near_role(said["role"], desk.roles.values()) else said["role"]
        return Appointee(
            person, "", problem=problem or role_doubt(desk, **said), other_duty=other.strip()
        )
    role = meant.key
    if not meant.of_unit:
        return Appointee(person, role, problem=problem)
    unit = str(row.get("unit") or person.unit)
    of_none = Sentence(_OF_NO_UNIT, said)
    return Appointee(person, role, unit, problem or (None if unit else of_none))


def role_doubt(desk: Desk, name: str, role: str) -> Sentence | None:
    """Why a row of an order gives ``name`` nothing; None when its role is known."""
    roles = desk.roles.values()
    if meant_role(role, roles) is not None:
        return None
    near = near_role(role, roles)
    said = {"name": name, "role": role, "hint": f" ({near}?)" if near else ""}
    if not role.strip():
        return Sentence(th("{name}: ยังไม่ได้บอกว่าแต่งตั้งเป็นอะไร"), said)
    return Sentence(th("{name}: ไม่มีหน้าที่ “{role}” ในโปรแกรม{hint} จึงยังไม่ได้แต่งตั้ง"), said)


def _person(tx: "Reader", name: str, position: str) -> tuple[Person, Sentence | None]:
    """The person of this name, or one to be added; a problem where several may be meant."""
    known = [each for each in tx.people.all() if search_key(each.name) == search_key(name)]
    if not known:
        return Person(0, name, position), None
    meant = [each for each in known if search_key(each.position) == search_key(position)]
    found = known if len(known) == 1 else meant
    if len(found) == 1:
        return found[0], None
    several = th("{name}: มีชื่อนี้มากกว่าหนึ่งคน จึงยังไม่ได้แต่งตั้ง")
    return known[0], Sentence(several, {"name": name})
