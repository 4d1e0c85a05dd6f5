"""The forms that the office has: which are its own, which files have mistakes."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.settings import bundled

if TYPE_CHECKING:
    from clerkdesk.forms.mistakes import Mistake
    from clerkdesk.forms.shelf import FormShelf

FORMS = "forms"
"""The folder of forms: beside the program, and the office's own in its data folder."""


@dataclass(frozen=True)
class FormLine:
    """A form in use. ``own`` is the office's; ``replaces`` one of the same id that came with the
    program."""

    form: Form
    own: bool
    replaces: bool


@dataclass(frozen=True)
class BrokenFile:
    """A file that cannot be used, with everything that is wrong in it."""

    path: Path
    mistakes: "tuple[Mistake, ...]"


@dataclass(frozen=True)
class FormsInUse:
    """``folder`` is where the office's own forms lie, or would lie."""

    folder: Path
    lines: tuple[FormLine, ...]
    broken: tuple[BrokenFile, ...]


def read_forms(desk: Desk) -> FormsInUse:
    """Reads all forms anew, as the files are now, and uses them from now on."""
    from clerkdesk.forms.shelf import load_forms

    folder = desk.folder / FORMS
    shipped = load_forms([bundled(FORMS)])
    shelf = load_forms([bundled(FORMS), folder])
    desk.shelf = shelf
    lines = [_line(form, shelf, shipped) for form in shelf.forms.values()]
    broken: dict[str, list[Mistake]] = {}
    for mistake in shelf.mistakes:
        broken.setdefault(mistake.place.file, []).append(mistake)
    files = tuple(BrokenFile(folder / name, tuple(found)) for name, found in broken.items())
    return FormsInUse(folder, tuple(lines), files)


def _line(form: Form, shelf: "FormShelf", shipped: "FormShelf") -> FormLine:
    own = shelf.texts[form.id] != shipped.texts.get(form.id)
    return FormLine(form, own, own and form.id in shipped.forms)


def own_folder(desk: Desk) -> Path:
    """The folder of the office's own forms, made when it is missing; ClerkError when it cannot."""
    folder = desk.folder / FORMS
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, folder) from error
    return folder
