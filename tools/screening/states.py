"""The table of states: what each is called, and how a clerk gets there."""

from dataclasses import dataclass

from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.places import Place
from screening.arrivals import arrivals_states
from screening.care import care_states
from screening.clerk import (
    Clerk,
    Step,
    complain,
    days_later,
    field,
    go,
    help_on,
    keys,
    lose_disk,
    memo,
    run,
    tab_to,
    text,
    wait,
)
from screening.month import month_states
from screening.procedure import procedure_states
from screening.rounds import rounds_states
from screening.settings import settings_states
from screening.steps import steps_states


@dataclass(frozen=True)
class State:
    """One picture. The first part of ``name`` is the place; ``what`` goes into the index. Of some
    the records are only looked at (``reading``)."""

    name: str
    what: str
    steps: tuple[Step, ...] = ()
    office: str = "practice"
    reading: bool = False

    @property
    def place(self) -> str:
        """What ``--only`` asks for."""
        return self.name.partition("-")[0]


def _state(
    name: str, what: str, *steps: Step, office: str = "practice", reading: bool = False
) -> State:
    return State(name, what, steps, office, reading)


SUBJECT = "แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ ๒๕๗๐ (ฉบับปรับปรุง)"
FILLED = (keys("Ctrl+N"), text("นางสาวฐิติ"), keys("Down", "Return"), field("subject"), text(SUBJECT))


TODAY = (
    _state("today-usual", "what needs doing, late ones first; what was done lately"),
    _state("today-late", "ten days later: most of it is late", days_later(10), keys("F5")),
    _state("today-nothing", "nothing is left to do", office="done"),
    _state("today-empty", "nothing yet: the first steps", go(Place.TODAY), office="empty"),
    _state("today-long", "names that hardly fit", office="long"),
    _state("today-draft", "a memo was begun and left", *FILLED, keys("Esc"), go(Place.TODAY)),
    _state("today-typed", "letters typed on the list search", text("แผน"), wait(400)),
    _state("today-ready", "Enter leads to what a line wants", keys("Return"), wait(200)),
    _state("today-error", "it cannot be read anew", lose_disk, keys("F5")),
)

_STATUSES = {
    Status.DRAFT: "not begun yet",
    Status.WAITING: "on somebody's desk",
    Status.RETURNED: "returned for correction",
    Status.ALLOWED: "allowed, not certified yet",
    Status.HANDED_OVER: "handed over to the publisher",
    Status.PUBLISHED: "published",
    Status.REFUSED: "refused",
    Status.WITHDRAWN: "withdrawn",
    Status.IN_FORCE: "an order, signed and in force",
}

MEMOS = (
    *(_state(f"memos-{status.value}", what, memo(status)) for status, what in _STATUSES.items()),
    _state("memos-empty", "no memo yet", go(Place.MEMOS), office="empty"),
    _state("memos-long", "a subject of 300 letters, names that hardly fit", memo(), office="long"),
    _state("memos-paper", "with its paper", memo(Status.WAITING), keys("F8")),
    _state("memos-paper-long", "long names on paper", memo(), keys("F8"), office="long"),
    _state("memos-filter", "one status alone", go(Place.MEMOS), run("find"), wait(50)),
    _state(
        "memos-found", "searched, with Arabic figures", keys("Ctrl+F"), text("แผน 2569"), wait(400)
    ),
    _state("memos-notfound", "nothing answers", keys("Ctrl+F"), text("ไม่มีแน่นอน"), wait(400)),
    _state("memos-more", "what else can be done", memo(Status.WAITING), lambda clerk: _more(clerk)),
    _state("memos-grouped", "by who holds them", go(Place.MEMOS), keys("Ctrl+G")),
    _state(
        "memos-several",
        "several are chosen",
        go(Place.MEMOS),
        keys("Shift+Down", "Shift+Down", "Shift+Down"),
    ),
    _state(
        "memos-none",
        "no memo of the status that was found",
        go(Place.MEMOS),
        keys("Ctrl+F"),
        text("แผน"),
        lambda clerk: clerk.page.listing.chips.chips["draft"].click(),
        wait(400),
    ),
    _state("memos-error", "above the page: what is wrong", memo(Status.WAITING), complain),
)

RECORDING = (
    _state("recording-sign", "the next step is ready", memo(Status.WAITING), keys("Ctrl+L")),
    _state(
        "recording-order",
        "a step out of order is asked about",
        memo(Status.DRAFT),
        keys("Ctrl+L"),
        tab_to("ขั้น", "Shift+Tab"),
        keys("Down", "Return"),
    ),
    _state("recording-signed", "recorded, with undo", memo(Status.DRAFT), keys("Ctrl+L", "Return")),
    _state(
        "recording-undone",
        "the last act is taken back",
        memo(Status.DRAFT),
        keys("Ctrl+L", "Return", "Ctrl+Z"),
    ),
    _state("recording-return", "returned for correction", memo(Status.WAITING), keys("Ctrl+R")),
    _state("recording-withdraw", "withdrawn", memo(Status.WAITING), run("withdraw")),
    _state("recording-handover", "handed over", memo(Status.ALLOWED), keys("Ctrl+H")),
    _state("recording-publish", "published", memo(Status.ALLOWED), keys("Ctrl+B")),
    _state(
        "recording-wrong",
        "a publication without an address is refused",
        memo(Status.ALLOWED),
        keys("Ctrl+B", "Return"),
    ),
    _state(
        "recording-date",
        "the calendar, and a date that cannot be read",
        memo(Status.WAITING),
        keys("Ctrl+L"),
        tab_to("ลงวันที่"),
        text("31 กพ 69"),
        wait(600),
        keys("F4"),
    ),
    _state(
        "recording-correct",
        "a signature is corrected",
        memo(Status.WAITING),
        lambda c: _entry(c, 0),
    ),
    _state(
        "recording-cancel", "an entry is taken back", memo(Status.WAITING), lambda c: _entry(c, 1)
    ),
)

WRITING = (
    _state("writing-new", "a new memo", keys("Ctrl+N")),
    _state("writing-names", "names are suggested", keys("Ctrl+N"), text("นา")),
    _state("writing-filled", "filled in, its paper beside it", *FILLED, wait(500)),
    _state("writing-wrong", "what is wrong stands below the field", keys("Ctrl+N", "Ctrl+Return")),
    _state("writing-draft", "a draft was found", *FILLED, keys("Esc", "Ctrl+N"), wait(500)),
    _state(
        "writing-like", "like an earlier one", memo(Status.PUBLISHED), keys("Ctrl+D"), wait(500)
    ),
    _state("writing-change", "a memo is changed", memo(Status.DRAFT), keys("F2"), wait(500)),
    _state("writing-again", "asked for again", memo(Status.REFUSED), run("again"), wait(500)),
    _state(
        "writing-empty", "in an office without names", keys("Ctrl+N"), wait(500), office="empty"
    ),
    _state("writing-nopaper", "the paper folded away", keys("Ctrl+N", "F8")),
)

MONTH = (
    _state("month-usual", "the sheet of the month before", go(Place.MONTH), run("earlier_month")),
    _state("month-now", "the month so far", go(Place.MONTH)),
    _state("month-empty", "nothing was published", go(Place.MONTH), office="empty"),
    _state(
        "month-edit",
        "a cell is written",
        go(Place.MONTH),
        run("earlier_month"),
        keys("F2"),
        wait(100),
    ),
    _state(
        "month-wrong",
        "a month that cannot be read",
        go(Place.MONTH),
        keys("Ctrl+G"),
        text("13/69"),
        wait(600),
    ),
    _state(
        "month-exported",
        "written to a file",
        go(Place.MONTH),
        run("earlier_month"),
        keys("Ctrl+E"),
        wait(100),
    ),
    _state("month-long", "rows that hardly fit", go(Place.MONTH), office="done"),
)

OVERVIEW = (
    _state("overview-usual", "the year as a picture", go(Place.OVERVIEW), wait(100)),
    _state(
        "overview-days", "where memos waited", go(Place.OVERVIEW), keys("Tab", "Tab", "Tab", "Tab")
    ),
    _state("overview-figures", "the year in figures", go(Place.OVERVIEW), keys("Ctrl+G")),
    _state("overview-before", "the year before", go(Place.OVERVIEW), keys("Ctrl+PgUp"), wait(100)),
    _state(
        "overview-behind",
        "the memos behind a figure",
        go(Place.OVERVIEW),
        keys("Tab", "Down", "Return"),
    ),
    _state("overview-empty", "nothing to count", go(Place.OVERVIEW), office="empty"),
    _state("overview-long", "long names", go(Place.OVERVIEW), keys("Tab"), office="long"),
)


def pile(numbers: str) -> tuple[Step, ...]:
    """A pile with these memos in it."""
    return keys("Ctrl+Shift+L"), text(numbers), keys("Return"), wait(100)


PILE = (
    _state("pile-empty", "nothing in it yet", keys("Ctrl+Shift+L")),
    _state("pile-usual", "some can be recorded, some not", *pile("80-87")),
    _state("pile-wrong", "numbers that name no memo", *pile("80, 999, 12/3")),
    _state("pile-ready", "the fields at the right", *pile("80-87"), keys("Return")),
    _state("pile-bare", "no memo in the office", keys("Ctrl+Shift+L"), office="empty"),
)

FINDER = (
    _state("finder-open", "actions, memos, people", keys("Ctrl+K")),
    _state("finder-found", "found by a few letters", keys("Ctrl+K"), text("แผน"), wait(400)),
    _state("finder-nothing", "nothing found", keys("Ctrl+K"), text("ไม่มีแน่นอน"), wait(400)),
    _state("finder-keys", "every shortcut", keys("Ctrl+/")),
)

HELP = (
    _state("help-today", "F1 on the day's work", keys("F1")),
    _state(
        "help-sign", "F1 while a signature is recorded", memo(Status.WAITING), keys("Ctrl+L", "F1")
    ),
    _state("help-month", "F1 on the month", go(Place.MONTH), keys("F1")),
    _state("help-found", "searched", keys("F1"), help_on("เลขที่")),
    _state("help-nothing", "nothing found", keys("F1"), help_on("ไม่มีแน่นอน")),
)


def _more(clerk: Clerk) -> None:
    """Opens the menu of acts that do not fit, without waiting for an answer."""
    row = clerk.page.view.acts
    row.menu.popup(row.mapToGlobal(row.more.geometry().bottomLeft()))


def _entry(clerk: Clerk, place: int) -> None:
    """Presses a button in the history: 0 corrects the newest entry, 1 takes it back."""
    clerk.page.view.history.buttons[place].click()


STEPS = (*steps_states(_state), *procedure_states(_state), *rounds_states(_state))
SHEETS = (*month_states(_state), *arrivals_states(_state))
STATES = (
    *(*TODAY, *MEMOS, *RECORDING, *PILE, *WRITING, *MONTH, *OVERVIEW, *FINDER, *HELP),
    *(*settings_states(_state), *STEPS, *SHEETS, *care_states(_state)),
)
