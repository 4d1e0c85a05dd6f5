"""The texts of forms under the clerk's hands: which files there are, checked as they are typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import BrokenFile, FormLine, read_forms
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form

if TYPE_CHECKING:
    from clerkdesk.forms.mistakes import Mistake

ROLES = "roles.toml"
_PREFIX = "form:"


@dataclass(frozen=True)
class FormText:
    """One text of the list. ``path`` is the office's own file, None for one that came with the
    program; ``form`` is None while the file cannot be used. ``draft`` was typed and not saved;
    ``unread`` when the file is no text at all, and so must not be written over."""

    key: str
    text: str
    form: Form | None = None
    path: Path | None = None
    replaces: bool = False
    mistakes: "tuple[Mistake, ...]" = ()
    draft: str | None = None
    unread: bool = False

    @property
    def own(self) -> bool:
        """Whether it can be changed here: the list of roles is kept by hand."""
        return self.path is not None and self.path.name != ROLES and not self.unread

    @property
    def typed(self) -> str:
        """What was typed last, saved or not."""
        return self.text if self.draft is None else self.draft


@dataclass(frozen=True)
class Proof:
    """What a text is: a form, or its mistakes."""

    form: Form | None
    mistakes: "tuple[Mistake, ...]" = ()


def read_texts(desk: Desk) -> tuple[FormText, ...]:
    """Every form and every file that cannot be used, as they are now; they are used from now on."""
    used = read_forms(desk)
    files = {path: text_of(path) for path in sorted(used.folder.glob("*.toml"))}
    held = {text: path for path, text in files.items() if text}
    drafts = read_drafts(desk)
    broken = [_of_broken(file) for file in used.broken]
    read = [*broken, *(_of_line(desk, line, held) for line in used.lines)]
    return tuple(FormText(**{**vars(each), "draft": _draft_of(each, drafts)}) for each in read)


def plain(text: str) -> str:
    """The text with line ends as an editor has them."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def text_of(path: Path) -> str:
    """The exact text of a file; empty when it cannot be read."""
    from clerkdesk.forms.parse import read_text

    try:
        return read_text(path)
    except ClerkError:
        return ""


def check_text(desk: Desk, text: str, name: str) -> Proof:
    """What ``text`` is; ``name`` is what its mistakes call the file. Nothing is kept."""
    from clerkdesk.forms.mistakes import FormMistakes
    from clerkdesk.forms.reader import read_form

    try:
        return Proof(read_form(text, name, list(desk.roles)))
    except FormMistakes as error:
        return Proof(None, tuple(error.mistakes))


def read_drafts(desk: Desk) -> Mapping[str, str]:
    """What was typed and not saved, by the key of its text."""
    with desk.store.read() as tx:
        kept = [each for each in tx.drafts.all() if each.key.startswith(_PREFIX)]
    return {each.key.removeprefix(_PREFIX): str(each.content) for each in kept}


def keep_draft(desk: Desk, key: str, text: str) -> None:
    """Keeps what is being typed, in the place of what was kept before."""
    with desk.store.write("draft.save") as tx:
        tx.drafts.save(f"{_PREFIX}{key}", text)


def drop_draft(desk: Desk, key: str) -> None:
    """Forgets what was typed: it was saved, or given up."""
    with desk.store.write("draft.drop") as tx:
        tx.drafts.drop(f"{_PREFIX}{key}")


def _of_broken(file: BrokenFile) -> FormText:
    text = plain(text_of(file.path))
    unread = not text and (not file.path.is_file() or file.path.stat().st_size > 0)
    return FormText(file.path.name, text, path=file.path, mistakes=file.mistakes, unread=unread)


def _of_line(desk: Desk, line: FormLine, held: Mapping[str, Path]) -> FormText:
    form = line.form
    text = desk.shelf.texts[form.id]
    path = held.get(text) if line.own else None
    key = path.name if path else form.id
    return FormText(key, plain(text), form, path, line.replaces)


def _draft_of(text: FormText, drafts: Mapping[str, str]) -> str | None:
    draft = drafts.get(text.key) if text.own else None
    return None if draft == text.text else draft
