"""Files that belong to a memo: kept under their SHA-256 before the memo is written."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import FieldType, Form
from clerkdesk.domain.memo.memo import Material
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.thai.text import normalise


def attach(desk: Desk, form: Form, files: Sequence[Path]) -> tuple[Material, ...]:
    """Keeps copies of ``files``; a ClerkError names the one that cannot be read."""
    field = form.filing.materials or next(
        (each.id for each in form.fields if each.type is FieldType.FILES), ""
    )
    return tuple(_kept(desk, path, field) for path in files)


def _kept(desk: Desk, path: Path, field: str) -> Material:
    kept = desk.store.files.keep(path)
    return Material(normalise(path.name), kept.sha256, kept.size, field)


def material_path(desk: Desk, material: Material) -> Path:
    """Where the kept copy lies; ClerkError when it is gone."""
    return desk.store.files.path(material.sha256)


def copy_for_reading(desk: Desk, material: Material) -> Path:
    """A copy under the file's own name, for the program that opens it; the kept one is untouched.

    It lies in the machine's folder for passing files; ClerkError when it cannot be written.
    """
    folder = Path(tempfile.gettempdir()) / "clerkdesk" / material.sha256[:16]
    out = folder / PurePath(material.name).name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(material_path(desk, material), out)
    except OSError as error:
        raise explain_os_error(error, out) from error
    return out
