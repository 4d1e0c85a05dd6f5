"""What kind of unit asks: by its name, or as the office has said."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class UnitKind(StrEnum):
    """The units that ask and report."""

    GROUP = "group"
    SCHOOL_GROUP = "school_group"
    SCHOOL = "school"


_WORDS = (
    ("กลุ่มโรงเรียน", UnitKind.SCHOOL_GROUP),
    ("ศูนย์เครือข่าย", UnitKind.SCHOOL_GROUP),
    ("โรงเรียน", UnitKind.SCHOOL),
)


def guess_kind(name: str) -> UnitKind:
    """The kind of unit that its name says: โรงเรียน… is a school."""
    return next((kind for word, kind in _WORDS if name.startswith(word)), UnitKind.GROUP)


def kind_key(field_id: str) -> str:
    """Under which key the values of a memo keep the kind of the unit named in a field."""
    return f"{field_id}.kind"


def kind_in(values: Mapping[str, Any], field_id: str) -> UnitKind | None:
    """The kind of the unit in a field as it was when the memo was written; None without a unit."""
    name = values.get(field_id)
    if not name:
        return None
    kept = values.get(kind_key(field_id))
    return UnitKind(kept) if kept in list(UnitKind) else guess_kind(str(name))
