"""Files that belong to a memo: kept under their SHA-256 before the memo is written."""

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.fieldtypes import FILE_SEPARATORS
from clerkdesk.domain.form.form import FieldType, Form
from clerkdesk.domain.form.separated import split_typed
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th

_LONGEST_NAME = 120
_PROGRAMS = frozenset(
    (
        *(".application", ".appref-ms", ".bat", ".chm", ".cmd", ".com", ".command", ".cpl"),
        *(".desktop", ".exe", ".gadget", ".hta", ".iso", ".jar", ".js", ".jse", ".lnk", ".msc"),
        *(".msi", ".msix", ".msp", ".ocx", ".pif", ".ps1", ".py", ".pyw", ".reg", ".scf", ".scr"),
        *(".settingcontent-ms", ".sh", ".url", ".vb", ".vbe", ".vbs", ".vhd", ".wsf", ".wsh"),
        ".xll",
    )
)
"""Endings of what a double click runs, or what leads to it."""


def attach(
    desk: Desk, form: Form, texts: Mapping[str, str], files: Sequence[Path]
) -> tuple[Material, ...]:
    """Keeps copies of ``files``, and of those typed into fields that hold files, parted by ``;``;
    a ClerkError names the one that cannot be read."""
    usual = form.filing.materials or next(iter(file_fields(form)), "")
    asked = [(path, usual) for path in files]
    for field_id in file_fields(form):
        typed = split_typed(texts.get(field_id, ""), FILE_SEPARATORS)
        asked += [(Path(name), field_id) for name in typed if name]
    return tuple(dict.fromkeys(_kept(desk, path, field_id) for path, field_id in asked))


def file_fields(form: Form) -> list[str]:
    """The ids of the fields that hold files."""
    return [field.id for field in form.fields if field.type is FieldType.FILES]


def _kept(desk: Desk, path: Path, field: str) -> Material:
    kept = desk.store.files.keep(path)
    return Material(normalise(path.name), kept.sha256, kept.size, field)


def changed_materials(
    memo: Memo, added: Sequence[Material], without: Sequence[str]
) -> tuple[Material, ...]:
    """The memo's files with those ``added``, and without those of these names; ClerkError when
    there is none of a name."""
    names = {normalise(name).strip() for name in without}
    known = [each.name for each in memo.materials]
    for name in names - set(known):
        raise ClerkError(
            th("ไม่มีไฟล์แนบชื่อ “{name}”"),
            do=th("ไฟล์ที่แนบไว้: {known}"),
            name=name,
            known=", ".join(known) or "-",
        )
    stay = (each for each in memo.materials if each.name not in names)
    return tuple(dict.fromkeys((*stay, *added)))


def material_path(desk: Desk, material: Material) -> Path:
    """Where the kept copy lies; ClerkError when it is gone."""
    return desk.store.files.path(material.sha256)


def copy_for_reading(desk: Desk, material: Material) -> Path:
    """A copy under the file's own name, for the program that opens it; the kept one is untouched.

    It lies in the machine's folder for passing files. ClerkError when it cannot be written, and for
    a program: what opens it would run it.
    """
    name = file_name(material.name, _LONGEST_NAME)
    _refuse_program(name)
    own = _own_passing_folder()
    folder = own / material.sha256[:16]
    out = folder / name
    try:
        own.mkdir(mode=0o700, exist_ok=True)
        if own.stat().st_mode & 0o077 and os.name != "nt":
            own.chmod(0o700)  # refused where somebody else has made it
        folder.mkdir(exist_ok=True)
        shutil.copyfile(material_path(desk, material), out)
    except OSError as error:
        raise explain_os_error(error, out) from error
    return out


def _refuse_program(name: str) -> None:
    if PurePath(name).suffix.lower() in _PROGRAMS:
        raise ClerkError(
            th("ไฟล์ {name} เป็นโปรแกรม ไม่ใช่เอกสาร จึงไม่เปิดให้"),
            do=th("สอบถามผู้ส่งก่อน ถ้าไม่รู้ว่ามาจากไหน ให้ลบไฟล์ต้นฉบับทิ้ง"),
            name=name,
        )


def _own_passing_folder() -> Path:
    """One for each user: on Linux all users pass their files through the same folder."""
    user = "" if os.name == "nt" else f"-{os.getuid()}"
    return Path(tempfile.gettempdir()) / f"clerkdesk{user}"
