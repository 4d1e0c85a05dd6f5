"""A form as it will be met: on paper, on screen and as a sheet, from its samples."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft
from clerkdesk.desk.formpreview import FormPreview, preview_form
from clerkdesk.desk.suggestions import suggestions
from clerkdesk.desk.writing import Start
from clerkdesk.domain.form.form import FieldType, Form
from clerkdesk.domain.form.sampling import sample_values
from clerkdesk.domain.form.values import edit_text
from clerkdesk.domain.memo.samplesheet import sample_sheet
from clerkdesk.domain.words import Words

if TYPE_CHECKING:
    from clerkdesk.domain.memo.tracking import Sheet


@dataclass(frozen=True)
class FormSeen:
    """``start`` fills the real fields; None for a form without fields. ``sheet`` has made-up
    rows; None for a form that is no sheet."""

    preview: FormPreview
    start: Start | None
    sheet: "Sheet | None"

    @property
    def pdf(self) -> bytes | None:
        """The pages to look at: the paper, else the sheet as it is printed."""
        return self.preview.paper or self.preview.sheet


def see_form(desk: Desk, form: Form, words: Words) -> FormSeen:
    """The form with its samples filled in. Raises ClerkError where it cannot be printed."""
    return FormSeen(preview_form(desk, form, words), _start(desk, form), _sheet(desk, form))


def _start(desk: Desk, form: Form) -> Start | None:
    if not form.fields:
        return None
    values = sample_values(form, desk.today())
    files = [field for field in form.fields if field.type is FieldType.FILES]
    texts = {
        field.id: edit_text(field, values.get(field.id))
        for field in form.fields
        if field.type not in (FieldType.FILES, FieldType.DAYS)
    }
    names = tuple(name.strip() for field in files for name in field.sample.split(";") if name)
    return Start(form, Draft("", form.id, texts), suggestions(desk, form), names)


def _sheet(desk: Desk, form: Form) -> "Sheet | None":
    if form.sheet is None:
        return None
    with desk.store.read() as tx:
        office = tx.office.load()
    return sample_sheet(form.sheet, replace(office, name=office.name or form.title), desk.today())
