"""Which role somebody's position speaks of."""

from collections.abc import Iterable

from clerkdesk.domain.office.people import Role
from clerkdesk.domain.thai.text import search_key

_LEAST = 6
"""A first word shorter than this says too little."""


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
