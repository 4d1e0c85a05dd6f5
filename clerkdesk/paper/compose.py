"""From a form and what was filled in to placed pages."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.blocks import Paper
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.filled import Filled, PrintedCode
from clerkdesk.paper.flow import Frame
from clerkdesk.paper.furniture import (
    CODE_ROOM,
    PAGE_NUMBER_AT,
    carried_words,
    codes,
    marks,
    page_number,
)
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Item, Layout, Page
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.sizing import Try, best_try
from clerkdesk.paper.strips import PT, Room
from clerkdesk.paper.typesetter import BASELINE

A4 = (210.0, 297.0)
BELOW_NUMBER = 5.0  # mm, from the page number's baseline to the text


def compose(
    form: Form,
    filled: Filled,
    office: Office,
    measure: Measure,
    breaker: LineBreaker,
    garuda: str = "",
) -> Layout:
    """The pages of one copy.

    What is a little too long for its pages is set smaller, down to the paper's ``smallest``; what
    is longer goes on, in full size, on further pages. ``garuda`` is the name of the office's
    image, as in ``Image.name``; without one its place stays empty. Raises ClerkError for a form
    that has no paper, or columns too narrow to write in.
    """
    paper = _paper_of(form)
    size = (A4[1], A4[0]) if paper.landscape else A4
    code = filled.code if paper.codes and not filled.blank else None
    margins = paper.margins
    whole = Room(margins.left, size[0] - margins.left - margins.right)
    frame = _frame(paper, size[1], code)
    setting = Setting(
        form=form,
        paper=paper,
        filled=filled,
        office=office,
        garuda=garuda,
        measure=measure,
        breaker=breaker,
        digits=office.digits,
        size=paper.size,
        smallest=min(paper.size, paper.smallest),
        leading=paper.line_height * PT,
        whole=whole,
        tallest=frame.tallest,
    )
    tried = best_try(setting, frame)
    pages = [
        Page(tuple(_items(tried, number, size[1], code)), *size)
        for number in range(len(tried.pages))
    ]
    return _described(form, filled, office, pages)


def _paper_of(form: Form) -> Paper:
    if form.paper is None:
        raise ClerkError(
            "แบบนี้ไม่มีหน้ากระดาษให้พิมพ์",
            do="ให้เลือกแบบอื่น หรือเพิ่มส่วน [paper] ในไฟล์แบบนี้",
            where="แบบ {form}",
            form=form.title,
        )
    return form.paper


def _frame(paper: Paper, height: float, code: PrintedCode | None) -> Frame:
    foot = max(paper.margins.bottom, CODE_ROOM) if code else paper.margins.bottom
    further = max(paper.margins.top, PAGE_NUMBER_AT + BELOW_NUMBER)
    return Frame(paper.margins.top, further, height - foot)


def _items(tried: Try, number: int, height: float, code: PrintedCode | None) -> list[Item]:
    """One page: its strips, and what stands around them."""
    setting, page = tried.setting, tried.pages[number]
    items = [*page.items(), *marks(setting)]
    if number:
        items.append(page_number(number + 1, setting))
    if page.carried:
        y = tried.frame.bottom - setting.leading * (1 - BASELINE)
        items.append(carried_words(page.carried, y, setting))
    if code is not None:
        items += codes(code, height, setting)
    return items


def _described(form: Form, filled: Filled, office: Office, pages: list[Page]) -> Layout:
    """With the words about it, which a search in the PDF finds unbroken."""
    filing = form.filing
    texts = {} if filled.blank else filled.texts
    named = (filing.number, filing.requester, filing.unit)
    return Layout(
        title=form.title,
        pages=tuple(pages),
        subject=texts.get(filing.subject, ""),
        keywords=tuple(texts[name] for name in named if texts.get(name)),
        author=office.name,
    )
