"""A form's text changed at the desk: saved when it is right, taken back when it was not meant."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import FORMS, read_forms
from clerkdesk.desk.formkeeping import Kept, Look, new_form, save_form, take_form, with_word
from clerkdesk.desk.formtexts import check_text, drop_draft, plain, text_of
from clerkdesk.desk.formuse import revision_to_save
from clerkdesk.desk.outfile import whole_file, without_file
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.words import Sentence, th


def save_text(desk: Desk, path: Path, text: str, instead_of: str) -> Done:
    """Saves the text of the office's own file ``path``; it is used from now on. ``instead_of`` is
    what was read from the file: it is not written over when something else stands there by now.

    A text that differs from one that memos were made with becomes the next revision. One that
    has mistakes is refused: the form in use stays in use, and what was typed stays a draft.
    """
    form = _right_form(desk, text, path)
    revision = revision_to_save(desk, form, text)
    if revision != form.revision:
        text = with_revision(text, revision)
        form = _right_form(desk, text, path)
    before = text_of(path)
    if plain(before) != instead_of:
        raise ClerkError(
            th("ไฟล์ {file} ถูกแก้จากที่อื่นระหว่างนี้"),
            do=th("กด F5 เพื่ออ่านใหม่ แล้วบันทึกอีกครั้ง หรือทิ้งที่แก้ไว้เพื่อใช้อย่างในไฟล์"),
            file=path.name,
        )
    kept = save_form(desk, Look(path, text, form, replaces=desk.shelf.forms.get(form.id)))
    drop_draft(desk, path.name)
    return Done(_said(kept), Undo(_undone(form), lambda: _put_back(desk, path, before)))


def copy_to_own(desk: Desk, form_id: str) -> Done:
    """Begins the office's own form from one that came with the program, under the same id."""
    kept = new_form(desk, form_id, form_id)
    said = th("แบบ {form} เป็นของสำนักงานแล้ว แก้ได้เลย")
    undo = Undo(_undone(kept.form), lambda: _put_back(desk, kept.path, ""))
    return Done(Sentence(said, {"form": kept.form.id}), undo)


def with_revision(text: str, revision: int) -> str:
    """The text with another revision; what else is on its line stays."""
    return with_word(text, "revision", str(revision))


def _right_form(desk: Desk, text: str, path: Path) -> Form:
    proof = check_text(desk, text, path.name)
    if proof.form is None:
        raise ClerkError(
            th("ยังมีที่ต้องแก้ {count} แห่ง แบบเดิมจึงยังใช้อยู่ สิ่งที่พิมพ์เก็บไว้เป็นร่างแล้ว"),
            do=th("แก้ตามรายการใต้ข้อความ แล้วบันทึกอีกครั้ง"),
            count=len(proof.mistakes),
        )
    _refuse_second(desk, proof.form, path)
    return proof.form


def _refuse_second(desk: Desk, form: Form, path: Path) -> None:
    """Two files of the office's cannot be the same form."""
    wanted = plain(desk.shelf.texts.get(form.id, ""))
    others = (other for other in sorted(path.parent.glob("*.toml")) if other != path)
    held = next((other for other in others if wanted and plain(text_of(other)) == wanted), None)
    if held is not None:
        raise ClerkError(
            th("id “{form}” มีอยู่แล้วในไฟล์ {other} ของโฟลเดอร์เดียวกัน"),
            do=th("เปลี่ยน id ของแบบหนึ่ง หรือย้ายไฟล์ที่ไม่ใช้ออก"),
            form=form.id,
            other=held.name,
        )


def _said(kept: Kept) -> Sentence:
    values = {"form": kept.form.id, "revision": kept.form.revision}
    return Sentence(th("บันทึกแบบ {form} ฉบับที่ {revision} แล้ว ใช้ได้ทันที"), values)


def _undone(form: Form) -> Sentence:
    return Sentence(th("แบบ {form} กลับเป็นอย่างเดิมแล้ว"), {"form": form.id})


def _put_back(desk: Desk, path: Path, before: str) -> None:
    """The file as it was; away when there was none. Texts that memos use stay in the database."""
    with _as_before(path, before), desk.store.write("forms.undo") as tx:
        tx.journal.note(f"form file {path.name}", None, {"name": path.name})
    read_forms(desk)


def _as_before(path: Path, before: str) -> AbstractContextManager[None]:
    if before:
        return whole_file(path, before.encode())
    return without_file(path) if path.exists() else nullcontext()


def begin_form(desk: Desk, name: str, like: str, title: str) -> Done:
    """Begins a form like another one; see :func:`~clerkdesk.desk.formkeeping.new_form`."""
    kept = new_form(desk, name, like, title)
    said = Sentence(th("สร้างแบบ {form} แล้ว แก้ได้เลย"), {"form": kept.form.id})
    return Done(said, Undo(_undone(kept.form), lambda: _put_back(desk, kept.path, "")))


def take_in(desk: Desk, look: Look) -> Done:
    """Takes a form in that was looked at; see :func:`~clerkdesk.desk.formkeeping.take_form`."""
    before = {path: text_of(path) for path in (desk.folder / FORMS).glob("*.toml")}
    kept = take_form(desk, look)
    older = before.get(kept.path, "")
    values = {"form": kept.form.id, "revision": kept.form.revision}
    said = Sentence(th("รับแบบ {form} ฉบับที่ {revision} แล้ว"), values)
    return Done(said, Undo(_undone(kept.form), lambda: _put_back(desk, kept.path, older)))
