"""Groups, school groups and schools: added, renamed, ended, with a register of their own or not."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.unitkind import guess_kind as guess_kind
from clerkdesk.domain.office.people import UNIT_KINDS, Unit, UnitKind, unit_named
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import nearest, search_key
from clerkdesk.domain.words import keyed, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


def list_units(desk: Desk) -> list[Unit]:
    """All units, closed ones too."""
    with desk.store.read() as tx:
        return tx.units.all()


def find_unit(desk: Desk, name: str) -> Unit:
    """The unit that has or had this name; ClerkError names the nearest."""
    units = list_units(desk)
    found = unit_named(units, name)
    if found is not None:
        return found
    near = nearest(name, [unit.name for unit in units])
    raise ClerkError(
        th("ไม่มีหน่วยชื่อ “{name}”{hint}"),
        do=th("หน่วยที่มี: {known}"),
        name=name,
        hint=f" ({near}?)" if near else "",
        known=", ".join(unit.name for unit in units) or "-",
    )


def add_unit(desk: Desk, name: str, kind: UnitKind | None = None, prefix: str = "") -> Unit:
    """Adds a group, school group or school; the kind is read from the name when not given."""
    name = need_name(line(name))
    with desk.store.write("units.add") as tx:
        return tx.units.add(Unit(0, name, kind or guess_kind(name), line(prefix)))


def rename_unit(desk: Desk, unit_id: int, name: str) -> Unit:
    """Gives a unit another name. Its people, roles and registers follow; memos keep the old one
    as it stood on paper, and the old name still leads to the unit."""
    return _change(desk, "units.rename", unit_id, name=need_name(line(name)))


def end_unit(desk: Desk, unit_id: int, on: date | None) -> Unit:
    """Says when a unit was closed (today at the latest); None: it goes on after all."""
    if on is not None:
        desk.recording(on)
    return _change(desk, "units.end", unit_id, ended_on=on)


def set_unit_prefix(desk: Desk, unit_id: int, prefix: str) -> Unit:
    """Gives a unit a prefix, and so a register of its own; empty: it uses the office's again."""
    return _change(desk, "units.set", unit_id, prefix=line(prefix))


def set_unit_kind(desk: Desk, unit_id: int, kind: UnitKind) -> Unit:
    """Says what kind of unit it is, where that was read wrongly from its name."""
    return _change(desk, "units.set", unit_id, kind=kind)


def _change(desk: Desk, act: str, unit_id: int, **parts: Any) -> Unit:  # noqa: ANN401  parts of a Unit
    with desk.store.write(act) as tx:
        return tx.units.change(replace(tx.units.get(unit_id), **parts))


def keep_unit(tx: "Writer", name: str) -> str:
    """What the unit of this name is called now; a name that no unit has or had becomes one."""
    if name and tx.units.named(name) is None:
        tx.units.add(Unit(0, name, guess_kind(name)))
    return tx.units.today(name)


def read_kind(typed: str) -> UnitKind:
    """The kind of unit typed as its key or its Thai words."""
    for kind, thai in UNIT_KINDS.items():
        if search_key(typed) in (kind.value, search_key(thai)):
            return kind
    raise ClerkError(
        th("ไม่รู้จักหน่วยประเภท “{typed}”"),
        do=th("เลือกหนึ่งข้อ: {known}"),
        typed=typed,
        known=keyed(UNIT_KINDS),
    )


def need_name(name: str) -> str:
    """``name``; a ClerkError when nothing was typed."""
    if name:
        return name
    raise ClerkError(th("ยังไม่ได้พิมพ์ชื่อ"), do=th("พิมพ์ชื่อแล้วลองอีกครั้ง"))
