"""The states of the first run: each page empty, filled in, and wrong."""

from clerkdesk.desk.setup import Part
from screening.clerk import Clerk, Step, keys, run, text, wait
from screening.states import State

OFFICE = (text("สพป.มุกดาหาร"), keys("Return"), text("นายมารุต ที่ดี"), keys("Return"))
NUMBERS = (text("ศธ ๐๔๑๐๐/๔๕"), keys("Tab"))
UNITS = "กลุ่มอำนวยการ\nกลุ่มนโยบายและแผน\nกลุ่มบริหารงานบุคคล\nกลุ่มโรงเรียนบ้านน้ำใส\nกลุ่มโรงเรียนเมืองใหม่"
PEOPLE = (
    "ที่\tชื่อ-สกุล\tตำแหน่ง\tกลุ่ม\tโทรศัพท์\n"
    "1\tนายฐิติ ฎีกา\tผู้อำนวยการกลุ่มอำนวยการ\tกลุ่มอำนวยการ\t081 234 5678\n"
    "2\tนางปั๊ม กู้เกียรติ\tรองผู้อำนวยการ สพป.มุกดาหาร\t\t\n"
    "3\tนางสาวน้ำทิพย์ ญี่ปุ่น\tนักประชาสัมพันธ์\tกลุ่มอำนวยการ\t\n"
)


def part(wanted: Part) -> Step:
    """Goes to a page of the first run."""

    def show(clerk: Clerk) -> None:
        clerk.page.go_to(wanted)
        clerk.stage.settle()

    return show


def listed(words: str) -> Step:
    """Pastes a list, and waits until it is read."""

    def paste(clerk: Clerk) -> None:
        clerk.page.step.board.text.setPlainText(words)
        wait(700)(clerk)

    return paste


TWICE = "4\tนายฐิติ ฎีกา\tนิติกร"
NEXT = keys("Ctrl+Return")
TO_NUMBERS = (*OFFICE, NEXT)
TO_UNITS = (*TO_NUMBERS, *NUMBERS, NEXT)
TO_PEOPLE = (*TO_UNITS, listed(UNITS), NEXT)
SIGNED = (*TO_PEOPLE, listed(PEOPLE))


def _first(name: str, what: str, *steps: Step) -> State:
    return State(f"firstrun-{name}", what, steps, "empty")


FIRST_RUN = (
    _first("office", "page one at the very first start"),
    _first("office-filled", "short name and title follow the name", *OFFICE),
    _first("office-wrong", "a name is needed", NEXT),
    _first("numbers", "page two", part(Part.NUMBERS)),
    _first("numbers-filled", "a whole number was pasted", *TO_NUMBERS, *NUMBERS),
    _first(
        "numbers-wrong",
        "the last number is none",
        part(Part.NUMBERS),
        keys("Tab"),
        text("สี่สิบ"),
        NEXT,
    ),
    _first("units", "page three", part(Part.UNITS)),
    _first("units-filled", "what becomes of each row", *TO_UNITS, listed(UNITS)),
    _first("units-wrong", "a unit twice", *TO_UNITS, listed(f"{UNITS}\nกลุ่มอำนวยการ"), NEXT),
    _first("people", "page four", part(Part.PEOPLE)),
    _first("people-filled", "roles follow the positions", *SIGNED),
    _first("people-wrong", "one name, two positions", *SIGNED, listed(f"{PEOPLE}{TWICE}"), NEXT),
    _first("paper", "page five, with nothing set up", part(Part.PAPER)),
    _first("paper-filled", "chain and paper with the office's names", *SIGNED, NEXT, wait(300)),
    _first("later", "left and gone on with from today's work", *OFFICE, keys("Esc")),
    State("firstrun-usual", "an office that has all", (run("setup"), part(Part.PEOPLE))),
)
"""Reached without a pointer, as a clerk does."""
