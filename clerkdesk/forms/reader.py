"""Reads one form, or the list of roles, from the text of its file."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.office.people import Role
from clerkdesk.forms.amounts import check_amounts
from clerkdesk.forms.build import build
from clerkdesk.forms.fieldrules import check_fields, note_doubles
from clerkdesk.forms.filingrules import check_filing
from clerkdesk.forms.marks import Known, check_marks, known_in
from clerkdesk.forms.mistakes import Notes
from clerkdesk.forms.paperrules import check_paper, check_sheet
from clerkdesk.forms.parse import parse_toml, too_deep
from clerkdesk.forms.steprules import check_steps

MOST_KEPT = 64
"""Forms that were read and are kept: more than an office has."""

_RULES = (check_fields, check_filing, check_steps, check_paper, check_sheet, check_amounts)


@dataclass(frozen=True)
class _RolesFile:
    roles: tuple[Role, ...] = ()


def read_form(text: str, where: str, roles: Sequence[str] | None = None) -> Form:
    """The form that ``text`` (TOML) describes; ``where`` names its file in messages.

    ``roles`` are the keys that ``signed_by`` may name; None takes any. Raises FormMistakes with
    every mistake found (50 at most) for whatever is not a right form.
    """
    try:
        return _read_form(text, where, None if roles is None else tuple(roles))
    except RecursionError as error:
        raise too_deep(where) from error


@lru_cache(maxsize=MOST_KEPT)
def _read_form(text: str, where: str, roles: tuple[str, ...] | None) -> Form:
    """A form never changes, and the same texts are read again after each save of one of them."""
    return read_table(parse_toml(text, where), text, where, roles)


def read_table(
    table: dict[str, Any], text: str, where: str, roles: Sequence[str] | None = None
) -> Form:
    """As :func:`read_form`, of a table that was parsed already; ``text`` is what lines are
    counted in."""
    notes = Notes(where, text, table)
    form = build(Form, table, (), notes)
    check_marks(form, known_in(form, roles, notes), notes, skip=_skipped(form))
    for check in _RULES:
        check(form, notes)
    notes.raise_if_any()
    return form


def _skipped(form: Form) -> tuple[str, ...]:
    """A sheet files nothing, so its filing (which has defaults) is not looked at."""
    return ("filing",) if form.kind is FormKind.SHEET else ()


def read_roles(text: str, where: str) -> tuple[Role, ...]:
    """The roles that ``text`` (TOML, ``[[roles]]``) lists. Raises FormMistakes."""
    try:
        table = parse_toml(text, where)
        notes = Notes(where, text, table)
        file = build(_RolesFile, table, (), notes)
    except RecursionError as error:
        raise too_deep(where) from error
    check_marks(file, Known({}), notes)
    note_doubles((role.key for role in file.roles), ("roles",), "key", notes)
    notes.raise_if_any()
    return file.roles
