"""The office's own forms: begun from another one, sent to an office, taken in from one."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import FORMS, own_folder, read_forms
from clerkdesk.desk.outfile import whole_file, write_file
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.words import th
from clerkdesk.settings import bundled

if TYPE_CHECKING:
    from clerkdesk.forms.mistakes import Mistake
    from clerkdesk.store.writer import Writer

_TOP = r'^(?P<word>{word}\s*=\s*)(?P<value>"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|\d+)'
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")


@dataclass(frozen=True)
class Look:
    """A form file before it is taken in. ``replaces`` is the form of the same id in use now,
    ``same`` whether it is the very same text."""

    path: Path
    text: str
    form: Form | None
    mistakes: "tuple[Mistake, ...]" = ()
    replaces: Form | None = None
    same: bool = False


@dataclass(frozen=True)
class Kept:
    """A form that the office has now as its own, in the file ``path``."""

    form: Form
    path: Path
    replaces: Form | None = None


def new_form(desk: Desk, name: str, like: str, title: str = "") -> Kept:
    """Begins a form of the office's own like another one, remarks and all.

    With the id of a form that came with the program the office's own is used instead of it, as
    its next revision; any other id begins with revision 1.
    """
    form_id = line(name)
    _refuse_id(desk, form_id, like)
    before = desk.shelf.forms.get(form_id)
    text = desk.shelf.texts[desk.shelf.get(like).id]
    text = with_word(text, "id", f'"{form_id}"')
    text = with_word(text, "revision", str(before.revision + 1 if before else 1))
    if line(title):
        text = with_word(text, "title", _quoted(line(title)))
    form = _read(desk, text, form_id)
    return _keep(desk, "forms.new", Look(_own_path(desk, form_id), text, form, replaces=before))


def send_form(desk: Desk, form_id: str, out: Path) -> tuple[str, ...]:
    """Writes a form as one file for another office; gives the roles that only this office has,
    which the other has to add to its own. Nothing but the form is in the file."""
    from clerkdesk.forms.shelf import load_roles

    form = desk.shelf.get(form_id)
    write_file(out, desk.shelf.texts[form.id].encode())
    shipped = load_roles([bundled(FORMS)])
    used = dict.fromkeys(role for step in form.steps for role in step.signed_by)
    return tuple(role for role in used if role not in shipped)


def look_at_form(desk: Desk, path: Path) -> Look:
    """What a form file is, or its mistakes. Nothing in it runs; nothing is taken in yet."""
    from clerkdesk.forms.mistakes import FormMistakes
    from clerkdesk.forms.parse import read_text

    try:
        text = read_text(path)
        form = _read(desk, text, path.name)
    except FormMistakes as error:
        return Look(path, "", None, tuple(error.mistakes))
    same = desk.shelf.texts.get(form.id) == text
    return Look(path, text, form, replaces=desk.shelf.forms.get(form.id), same=same)


def take_form(desk: Desk, look: Look) -> Kept:
    """Takes a form that was looked at into the office's own. One of the same id is used no
    longer; its text stays in the database, and old memos print as they were signed."""
    if look.form is None:
        raise ClerkError(
            th("ไฟล์ {path} ยังมีที่ต้องแก้ จึงรับไว้ไม่ได้"),
            do=th("แก้ตามที่บอก แล้วรับอีกครั้ง"),
            path=look.path.name,
        )
    if look.same:
        raise ClerkError(
            th("แบบ {form} ฉบับที่ {revision} นี้มีอยู่แล้ว เหมือนกันทุกตัวอักษร"),
            do=th("ไม่ต้องรับอีก"),
            form=look.form.id,
            revision=look.form.revision,
        )
    return _keep(desk, "forms.take", look)


def save_form(desk: Desk, look: Look) -> Kept:
    """Keeps a form that was changed at the desk in its own file, ``look.path``."""
    return _keep(desk, "forms.save", look, look.path)


def _keep(desk: Desk, act: str, look: Look, into: Path | None = None) -> Kept:
    """File, journal and database: the file is taken back when the others refuse."""
    assert look.form is not None
    form = look.form
    path = into or _own_path(desk, form.id)
    with whole_file(path, look.text.encode()), desk.store.write(act) as tx:
        before = _keep_text(desk, tx, look.replaces)
        tx.forms.keep(form, look.text)
        tx.journal.note(f"form {form.id}", before, _told(form, look.text))
    read_forms(desk)
    return Kept(form, path, look.replaces)


def _keep_text(desk: Desk, tx: "Writer", form: Form | None) -> dict[str, Any] | None:
    """The text of the form that is replaced, kept and told."""
    if form is None:
        return None
    text = desk.shelf.texts[form.id]
    tx.forms.keep(form, text)
    told = _told(form, text)
    tx.journal.note(f"form {form.id}/{form.revision}", None, told)
    return told


def _told(form: Form, text: str) -> dict[str, Any]:
    from clerkdesk.store.forms import sha256_of

    told = {"form": form.id, "revision": form.revision, "name": form.title}
    return {**told, "sha256": sha256_of(text)}


def _read(desk: Desk, text: str, where: str) -> Form:
    from clerkdesk.forms.reader import read_form

    return read_form(text, where, list(desk.roles))


def _own_path(desk: Desk, form_id: str) -> Path:
    """The office's file of a form: the one that holds it now, else one named by its id."""
    folder = own_folder(desk)
    texts = {path: _text_of(path) for path in sorted(folder.glob("*.toml"))}
    wanted = desk.shelf.texts.get(form_id)
    held = next((path for path, text in texts.items() if wanted and text == wanted), None)
    if held is not None:
        return held
    endings = ("", *map("-{}".format, range(2, 1000)))
    names = (folder / file_name(f"{form_id}{end}.toml") for end in endings)
    return next(path for path in names if path not in texts)


def _text_of(path: Path) -> str:
    from clerkdesk.forms.parse import read_text

    try:
        return read_text(path)
    except ClerkError:
        return ""


def _refuse_id(desk: Desk, form_id: str, like: str) -> None:
    if not _ID.fullmatch(form_id):
        raise ClerkError(
            th("“{name}” ใช้เป็นรหัสของแบบไม่ได้"),
            do=th("ใช้ a–z 0–9 - และ _ ขึ้นต้นด้วยตัวอักษร ไม่เกิน 40 ตัว ส่วนชื่อไทยใส่ที่ --title"),
            name=form_id,
        )
    shipped = desk.shelf.texts.get(form_id) == _shipped_text(form_id)
    if form_id in desk.shelf.forms and not (shipped and form_id == like):
        raise ClerkError(
            th("มีแบบชื่อ “{name}” อยู่แล้ว"),
            do=th("ตั้งชื่ออื่น หรือแก้ไฟล์ของแบบนั้นในโฟลเดอร์ {folder}"),
            name=form_id,
            folder=desk.folder / FORMS,
        )


def _shipped_text(form_id: str) -> str | None:
    from clerkdesk.forms.shelf import load_forms

    return load_forms([bundled(FORMS)]).texts.get(form_id)


def with_word(text: str, word: str, value: str) -> str:
    """The text with a word of its top changed; what is behind it on the line stays."""
    found = re.search(_TOP.format(word=word), text, re.MULTILINE)
    assert found is not None, f"a form that was read has {word}"
    return f"{text[: found.start('value')]}{value}{text[found.end('value') :]}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
