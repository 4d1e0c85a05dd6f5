"""The announcements print what area offices announced, word for word.

``data/papers`` holds those announcements as they were read from scans, errors and all; only the
names of who signed were taken out.
"""

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pypdf
import pytest

from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.office.office import Office
from clerkdesk.forms import load_forms
from clerkdesk.paper.compose import compose
from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.filled import Filled, PrintedName
from clerkdesk.paper.fonts import find_fonts
from tests.forms.forms import DATA, SHIPPED
from tests.paper.composing import ROOT, breaker, measure, sample

AREA = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"
OFFICES = {
    "measures": Office(f"{AREA}มุกดาหาร", "สพป.มุกดาหาร", f"ผู้อำนวยการ{AREA}มุกดาหาร"),
    "measures-ita": Office(f"{AREA}ชลบุรี เขต ๒", "สพป.ชบ.๒", f"ผู้อำนวยการ{AREA}ชลบุรี เขต ๒"),
}
MENDED = {
    "measures": {
        "ประถมศึกษาชุมพวง": "ประถมศึกษามุกดาหาร",
        "ประถมศึกษาชุมพร": "ประถมศึกษามุกดาหาร",
        "ประถมศึกษาชุมพุกอาหาร": "ประถมศึกษามุกดาหาร",
        "สปป.มุกดาหาร": "สพป.มุกดาหาร",
        # the foot of its first page: where pages end is the paper's own affair
        "/๑.๕ แผนปฏิบัติการ.....\n": "",
    },
    "measures-ita": {"๒.๒ แจ้างและ": "๒.๒ แจ้งและ"},
}
"""What was misread in the scans, and what stood there. Blanks within words are not compared."""

DOCUMENTS = [form for form in load_forms([SHIPPED]).forms.values() if form.is_document]


def letters(text: str) -> str:
    return re.sub(r"[\s.]", "", text)


def on_paper(form_id: str) -> str:
    """What the office announced, the misread words mended."""
    text = (DATA / "papers" / f"{form_id}.txt").read_text("utf-8")
    for misread, meant in MENDED[form_id].items():
        assert misread in text
        text = text.replace(misread, meant)
    return letters(re.sub("^- ", "", text, flags=re.MULTILINE))


def pages(form: Form, filled: Filled, office: Office) -> list[str]:
    """The text of each page, read out of the PDF."""
    layout = compose(form, filled, office, measure(), breaker())
    pdf = layout_to_pdf(layout, find_fonts(ROOT / "resources" / "fonts"), datetime(2018, 5, 31))
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def signed(form: Form, office: Office) -> Filled:
    """The form's samples, with the director's name where it is signed."""
    director = PrintedName("ผู้ลงนาม", office.head)
    return replace(sample(form), names={"director": director})


def without_furniture(page: str) -> str:
    """A page without its number and the words of the next one."""
    lines = page.split("\n")
    return "\n".join(line for line in lines if not re.fullmatch(r"- .+ -|/.*\.\.\.", line.strip()))


@pytest.mark.parametrize("form_id", OFFICES)
def test_an_announcement_is_complete_word_for_word(form_id: str) -> None:
    office = OFFICES[form_id]
    form = load_forms([SHIPPED]).get(form_id)
    printed = "\n".join(map(without_furniture, pages(form, signed(form, office), office)))
    assert letters(printed) == on_paper(form_id)


def test_the_pages_of_the_measures_are_numbered_and_say_what_follows() -> None:
    office = OFFICES["measures"]
    form = load_forms([SHIPPED]).get("measures")
    first, second, steps, calendar = pages(form, signed(form, office), office)
    assert re.search(r"/๑\.\d .*\.\.\.", first)
    assert "- ๒ -" in second
    assert "ประกาศ ณ วันที่ ๓๑ พฤษภาคม พ.ศ. ๒๕๖๑" in second
    assert "๑๐) การกำกับ ติดตาม" in steps
    assert "๒๘ กันยายน ๒๕๖๑" in calendar


def test_the_ita_announcement_takes_one_page() -> None:
    office = OFFICES["measures-ita"]
    form = load_forms([SHIPPED]).get("measures-ita")
    assert len(pages(form, signed(form, office), office)) == 1


@pytest.mark.parametrize("form", DOCUMENTS, ids=lambda form: form.id)
def test_a_document_is_described_and_helps_and_shows_itself(form: Form) -> None:
    assert all((form.title_en, form.about, form.about_en))
    assert [field.id for field in form.fields if not field.label_en] == []
    assert [field.id for field in form.fields if field.required and not field.sample] == []
    assert any(field.help and field.help_en for field in form.fields)


@pytest.mark.parametrize("form", DOCUMENTS, ids=lambda form: form.id)
def test_a_document_prints_its_samples_and_an_empty_copy(form: Form) -> None:
    office = OFFICES["measures"]
    full, blank = (pages(form, filled, office) for filled in (sample(form), Filled(blank=True)))
    subject = form.field(form.filing.subject)
    assert subject is not None
    assert letters(subject.sample) in letters("".join(full))
    assert office.name in "".join(blank)


def test_every_step_of_the_procedure_that_is_a_paper_has_its_form() -> None:
    forms = load_forms([SHIPPED]).forms.values()
    steps = {form.filing.procedure for form in forms if form.kind is not FormKind.SHEET}
    assert steps >= {1, 2, 3, 5, 6, 9}
