"""The ten steps by keyboard: from step to step, the obvious act by Enter, the evidence."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.plan.page import PlanPage
from clerkdesk.ui.procedure.page import ProcedurePage
from clerkdesk.ui.writing.page import WritingPage
from tests.office import FakeClock, a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow


def procedure(window: Open) -> ProcedurePage:
    window.hands.press("Ctrl+J")
    page = window.house.page(Place.PROCEDURE)
    assert isinstance(page, ProcedurePage)
    assert window.window.page is page
    return page


def chosen(page: ProcedurePage) -> int:
    assert page.line.step is not None
    assert page.detail.step == page.line.step
    return page.line.step.number


def test_the_page_begins_with_the_first_step_that_is_not_done(
    desk: Desk, open_window: OpenWindow
) -> None:
    made = new_memo(desk, "measures", Typed({}))
    sign(desk, made.id, Signed("director"))
    window = open_window(desk)
    page = procedure(window)
    assert window.hands.focus() is page.line
    assert chosen(page) == 2
    window.hands.press("Up")
    assert page.detail.stage.text() == "ทำแล้ว"
    window.hands.press("Return")
    memos = window.house.page(Place.MEMOS)
    assert isinstance(memos, MemosPage)
    assert memos.view.card is not None
    assert memos.view.card.memo.id == made.id


def test_enter_on_a_step_without_a_document_writes_it(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    procedure(window)
    window.hands.press("2", "Return")
    page = window.house.page(Place.WRITING)
    assert isinstance(page, WritingPage)
    assert page.start is not None
    assert page.start.form.id == "order"


def test_what_waits_is_opened_with_its_act_ready(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = procedure(window)
    window.hands.press("6")
    assert page.detail.buttons[0].text() == "ส่งผู้เผยแพร่"
    window.hands.press("Return")
    memos = window.house.page(Place.MEMOS)
    assert isinstance(memos, MemosPage)
    assert memos.view.card is not None
    assert memos.view.card.memo.id == memo.id
    assert memos.view.panel is not None


@pytest.mark.parametrize(
    ("key", "place"),
    [("4", Place.PLAN), ("7", Place.INTAKE), ("0", Place.OVERVIEW), ("5", Place.WRITING)],
)
def test_each_step_leads_to_its_place(
    desk: Desk, open_window: OpenWindow, key: str, place: Place
) -> None:
    window = open_window(desk)
    procedure(window)
    window.hands.press(key, "Return")
    assert window.window.page is window.house.page(place)


def test_the_evidence_is_written_by_one_key(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    procedure(window)
    window.hands.press("Ctrl+E")
    (made,) = window.messages.folder.glob("*.pdf")
    assert "๒๕๖๑" in made.name
    assert made.read_bytes().startswith(b"%PDF")
    assert window.messages.complaints == []


def test_evidence_that_is_cancelled_is_told_and_leaves_no_file(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_allowed_memo(desk)
    window = open_window(desk)
    procedure(window)
    window.house.services.work.began.connect(
        lambda job: job.progress.cancel() if job.progress is not None else None
    )
    window.hands.press("Ctrl+E")
    assert "ไม่ได้เขียนไฟล์" in window.window.foot.said.text()
    assert not list(window.messages.folder.glob("*.pdf"))


def test_another_year_is_a_key_away_and_stays(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    a_memo(desk)
    clock.forward(365)
    window = open_window(desk)
    page = procedure(window)
    window.hands.press("Ctrl+PgUp")
    assert page.shown is not None
    assert page.shown.year.name == 2561
    window.hands.press("Ctrl+1", "Ctrl+J")
    assert page.shown.year.name == 2561


def test_the_plan_is_opened_of_the_year_that_is_looked_at(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    a_memo(desk)
    clock.forward(365)
    window = open_window(desk)
    window.hands.press("Ctrl+M")
    plan = window.house.page(Place.PLAN)
    assert isinstance(plan, PlanPage)
    assert plan.choosing.year.name == 2562
    procedure(window)
    window.hands.press("Ctrl+PgUp", "4", "Return")
    assert window.window.page is plan
    assert plan.choosing.year.name == 2561
    assert plan.choosing.years.box.currentText().endswith("๒๕๖๑")


def test_the_overview_leads_to_the_steps(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+4")
    page = window.house.page(Place.OVERVIEW)
    button = page.steps_button  # type: ignore[attr-defined]
    button.setFocus()
    window.hands.press("Space")
    assert window.window.page is window.house.page(Place.PROCEDURE)


@pytest.mark.parametrize(("language", "words"), [("th", "ยังขาด"), ("en", "Missing")])
def test_the_steps_are_told_in_both_languages(
    desk: Desk, open_window: OpenWindow, language: str, words: str
) -> None:
    a_memo(desk)
    page = procedure(open_window(desk, language))
    assert words in page.line.steps.index(0).data()
