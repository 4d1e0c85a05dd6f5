"""The exact texts of the forms that memos were made with, each read once."""

import hashlib
from collections.abc import Callable

from sqlalchemy import func, insert, select

from clerkdesk.domain.form.form import Form
from clerkdesk.store.kept import KeptForm
from clerkdesk.store.rows import FormTextRow, MemoRow
from clerkdesk.store.transaction import Transaction

_KEPT = (FormTextRow.form, FormTextRow.revision, FormTextRow.sha256, FormTextRow.text)


def sha256_of(text: str) -> str:
    """The SHA-256 of a form's text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


class FormReader:
    """Reads the text of a form once, however many memos were made with it."""

    def __init__(self, read_form: Callable[[str], Form]) -> None:
        self._read = read_form
        self._forms: dict[str, Form] = {}

    def known(self, sha256: str) -> Form | None:
        """The form with this text, when it was read already."""
        return self._forms.get(sha256)

    def form(self, sha256: str, text: str) -> Form:
        """The form that ``text`` defines."""
        if sha256 not in self._forms:
            self._forms[sha256] = self._read(text)
        return self._forms[sha256]


class Forms:
    """The forms in use."""

    def __init__(self, tx: Transaction, reader: FormReader) -> None:
        self._tx = tx
        self._reader = reader

    def revisions(self) -> list[KeptForm]:
        """Every form that a memo was made with, oldest first."""
        rows = self._tx.select(select(*_KEPT).order_by(FormTextRow.id))
        return [KeptForm(**row._asdict()) for row in rows]

    def documents(self) -> frozenset[str]:
        """The forms of documents, by id, also those that the office uses no longer."""
        forms = self.by_sha256(set(self._tx.select(select(FormTextRow.sha256)).scalars()))
        return frozenset(form.id for form in forms.values() if form.is_document)

    def counts(self, form: str) -> dict[str, int]:
        """How many memos were made with each text of a form, by the SHA-256 of the text."""
        made = select(FormTextRow.sha256, func.count()).join(
            MemoRow, MemoRow.form_text == FormTextRow.id
        )
        asked = made.where(FormTextRow.form == form).group_by(FormTextRow.sha256)
        return {sha256: int(count) for sha256, count in self._tx.select(asked)}

    def made_with(self, form: str, revision: int) -> list[int]:
        """The memos that were made with one revision of a form."""
        made = select(MemoRow.id).join(FormTextRow, MemoRow.form_text == FormTextRow.id)
        asked = made.where(FormTextRow.form == form, FormTextRow.revision == revision)
        return [memo for (memo,) in self._tx.select(asked)]

    def by_sha256(self, wanted: set[str]) -> dict[str, Form]:
        """The forms by the SHA-256 of their texts; only texts not read before are fetched."""
        unread = [sha256 for sha256 in wanted if self._reader.known(sha256) is None]
        texts = self._texts(unread) if unread else {}
        return {sha256: self._reader.form(sha256, texts.get(sha256, "")) for sha256 in wanted}

    def _texts(self, wanted: list[str]) -> dict[str, str]:
        statement = select(FormTextRow.sha256, FormTextRow.text)
        rows = self._tx.select(statement.where(FormTextRow.sha256.in_(wanted)))
        return {row.sha256: row.text for row in rows}

    def keep(self, form: Form, text: str) -> int:
        """The id of the row that holds ``text``, which must define ``form``."""
        sha256 = sha256_of(text)
        read = self._reader.form(sha256, text)
        if (read.id, read.revision) != (form.id, form.revision):
            raise ValueError(f"the text defines {read.id} {read.revision}, not {form.id}")
        found = self._tx.select(select(FormTextRow.id).where(FormTextRow.sha256 == sha256)).scalar()
        if found is not None:
            return int(found)
        row = {"form": form.id, "revision": form.revision, "sha256": sha256, "text": text}
        return self._tx.insert(insert(FormTextRow), row)
