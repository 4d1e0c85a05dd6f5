"""Checks form files before an office uses them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.words import th
from clerkdesk.forms.mistakes import FormMistakes, Mistake, Place
from clerkdesk.forms.parse import read_text
from clerkdesk.forms.reader import read_form, read_roles
from clerkdesk.forms.shelf import ROLES_FILE, load_roles


@dataclass(frozen=True)
class Checked:
    """One file that was checked: its form when it is right, else its mistakes.

    A right ``roles.toml`` has neither.
    """

    path: Path
    form: Form | None
    mistakes: list[Mistake]

    @property
    def ok(self) -> bool:
        """Whether the file can be used."""
        return not self.mistakes


def check_paths(paths: Sequence[Path], roles: Sequence[str] | None = None) -> list[Checked]:
    """Checks every file of ``paths``; a folder stands for its ``*.toml`` files.

    ``roles`` are the keys that ``signed_by`` may name beside those of a ``roles.toml`` in the
    file's own folder; None takes any.
    """
    return [each for given in paths for each in _checked(given, roles)]


def _checked(given: Path, roles: Sequence[str] | None) -> list[Checked]:
    files = _files(given)
    if files:
        return [_check(path, roles) for path in files]
    error = ClerkError(th("ไม่มีไฟล์แบบ (.toml) ในโฟลเดอร์นี้"), do=th("ตรวจชื่อโฟลเดอร์ หรือบอกชื่อไฟล์แบบ"))
    return [Checked(given, None, [Mistake(Place(str(given)), error)])]


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.toml")) if path.is_dir() else [path]


def _with_neighbours(path: Path, roles: Sequence[str] | None) -> Sequence[str] | None:
    """The roles with those of a ``roles.toml`` beside the form."""
    if roles is None:
        return None
    try:
        return [*roles, *load_roles([path.parent])]
    except ClerkError:
        return None


def _check(path: Path, roles: Sequence[str] | None) -> Checked:
    try:
        text = read_text(path)
        if path.name == ROLES_FILE:
            read_roles(text, path.name)
            return Checked(path, None, [])
        return Checked(path, read_form(text, path.name, _with_neighbours(path, roles)), [])
    except FormMistakes as error:
        return Checked(path, None, error.mistakes)
    except ClerkError as error:
        return Checked(path, None, [Mistake(Place(path.name), error)])
