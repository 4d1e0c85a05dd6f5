"""Files that belong to a memo: kept under their SHA-256 before the memo is written."""

from collections.abc import Sequence
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form import FieldType, Form
from clerkdesk.domain.memo import Material
from clerkdesk.domain.text import normalise


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
