"""Which role somebody's position speaks of."""

from collections.abc import Iterable

from clerkdesk.domain.office.people import Role
from clerkdesk.domain.thai.text import nearest, search_key

_LEAST = 6
"""A first word shorter than this says too little."""

_LEAST_PART = 4
"""A part of a title shorter than this may be of any."""


def guess_role(position: str, roles: Iterable[Role]) -> Role | None:
    """The role whose title the position begins with, the longest one; else the only role whose
    title begins with the position's first word (``รองผู้อำนวยการ สพป.…``). None when unsure."""
    known, said = list(roles), search_key(position)
    fitting = [role for role in known if said.startswith(search_key(role.title))]
    if fitting:
        return max(fitting, key=lambda role: len(role.title))
    first = search_key(position.split(" ")[0])
    if len(first) < _LEAST:
        return None
    begun = [role for role in known if search_key(role.title).startswith(first)]
    return begun[0] if len(begun) == 1 else None


def meant_role(typed: str, roles: Iterable[Role]) -> Role | None:
    """The role of which ``typed`` is the key or a title, else the only one in whose title it
    stands (``ผู้ดูแลระบบ``). None when there is none, or more than one."""
    known, said = list(roles), search_key(typed)
    words = {role.key: [search_key(each) for each in _words(role)] for role in known}
    whole = [role for role in known if said and said in words[role.key]]
    if whole or len(said) < _LEAST_PART:
        return whole[0] if whole else None
    part = [role for role in known if any(said in word for word in words[role.key])]
    return part[0] if len(part) == 1 else None


def near_role(typed: str, roles: Iterable[Role]) -> str:
    """The key or title that was probably meant by a mistyped one; empty when none is near."""
    return nearest(typed, [word for role in roles for word in _words(role) if word]) or ""


def _words(role: Role) -> tuple[str, ...]:
    return role.key, role.title, role.title_en
