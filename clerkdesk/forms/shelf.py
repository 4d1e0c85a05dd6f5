"""The forms that an office has: those that came with the program, and its own over them."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.office.people import Role
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import th
from clerkdesk.forms.mistakes import FormMistakes, Mistake, Place
from clerkdesk.forms.parse import read_text
from clerkdesk.forms.reader import read_form, read_roles

ROLES_FILE = "roles.toml"


@dataclass(frozen=True)
class FormShelf:
    """Forms by id. ``texts`` holds the exact text of each, for keeping the revision in use;
    ``mistakes`` are of files that could not be read, while the others serve."""

    forms: dict[str, Form] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def get(self, form_id: str) -> Form:
        """The form with this id. Raises ClerkError naming the nearest right one."""
        if form_id in self.forms:
            return self.forms[form_id]
        near = nearest(form_id[:60], self.forms)
        broken = dict.fromkeys(mistake.place.file for mistake in self.mistakes)
        also = th("แบบที่มี: {known} ส่วนไฟล์ที่ยังอ่านไม่ได้: {broken}")
        raise ClerkError(
            th("ไม่มีแบบชื่อ “{form}”{hint}"),
            do=also if broken else th("แบบที่มี: {known}"),
            form=form_id,
            hint=f" ({near}?)" if near else "",
            known=", ".join(self.forms) or "-",
            broken=", ".join(broken),
        )


def load_forms(folders: Sequence[Path]) -> FormShelf:
    """Every form of ``folders``; the same id in a later folder wins. Missing folders are empty."""
    shelf = FormShelf()
    for folder in folders:
        with _collecting(folder, shelf):
            _refuse_unless_folder(folder)
        with _collecting(folder / ROLES_FILE, shelf):
            shelf.roles.update(load_roles([folder]))
    # without a whole list of roles nobody can say which role is unknown
    roles = None if shelf.mistakes else list(shelf.roles) or None
    for folder in folders:
        _load_folder(folder, roles, shelf)
    return shelf


def _refuse_unless_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise explain_os_error(NotADirectoryError(errno.ENOTDIR, "Not a directory"), folder)


def _load_folder(folder: Path, roles: Sequence[str] | None, shelf: FormShelf) -> None:
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == ROLES_FILE:
            continue
        with _collecting(path, shelf):
            text = read_text(path)
            form = read_form(text, path.name, roles)
            _refuse_second(form, path, seen)
            shelf.forms[form.id] = form
            shelf.texts[form.id] = text


def _refuse_second(form: Form, path: Path, seen: dict[str, str]) -> None:
    if form.id in seen:
        raise ClerkError(
            th("id “{form}” มีอยู่แล้วในไฟล์ {other} ของโฟลเดอร์เดียวกัน"),
            do=th("เปลี่ยน id ของแบบหนึ่ง หรือย้ายไฟล์ที่ไม่ใช้ออก"),
            form=form.id,
            other=seen[form.id],
        )
    seen[form.id] = path.name


@contextmanager
def _collecting(path: Path, shelf: FormShelf) -> Iterator[None]:
    """Keeps what is wrong with one file, so that the others still load."""
    try:
        yield
    except FormMistakes as error:
        shelf.mistakes.extend(error.mistakes)
    except ClerkError as error:
        shelf.mistakes.append(Mistake(Place(path.name), error))


def load_roles(folders: Sequence[Path]) -> dict[str, Role]:
    """The roles of ``roles.toml`` in ``folders`` by key; later ones win. Raises ClerkError."""
    roles: dict[str, Role] = {}
    for folder in folders:
        path = folder / ROLES_FILE
        if path.exists():
            roles |= {role.key: role for role in read_roles(read_text(path), path.name)}
    return roles
