"""The pictures and the table of keys that the README and the manual use."""

import faulthandler
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.backupplaces import add_place, read_kinds
from clerkdesk.desk.backups import catch_up
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.volumes import Volume, VolumeKind
from clerkdesk.ui.actions import ACTIONS, Action
from clerkdesk.ui.main import application
from clerkdesk.ui.places import FURTHER, SIDE_BAR, Place
from screening.arrivals import DOUBTFUL, TOGETHER
from screening.clerk import Clerk, go, keys, memo, run, section, tab_to, wait
from screening.drawing import LONGEST, Variant, on_stage, whole_picture
from screening.firstrun import OFFICE, SIGNED
from screening.procedure import YEAR
from screening.rounds import calendar_kept
from screening.smallpng import small_png
from screening.states import FILLED, State, pile
from screening.steps import planned, registered

MARGIN = 16
"""Pixels of the window that are left around a part of it."""

MOST_BYTES = 150_000

Part = Callable[[Clerk], Sequence[QWidget]]
_WIDE, _USUAL, _NARROW, _HIGH = (1600, 820), (1180, 640), (1024, 640), (1180, 800)


@dataclass(frozen=True)
class Shown:
    """One picture; ``part`` names the widgets around which it is cut, none for the window."""

    name: str
    state: State
    size: tuple[int, int] = _USUAL
    part: Part = lambda _clerk: ()
    widest: int = 1400


def _shown(name: str, *steps: Callable[[Clerk], object], office: str = "practice") -> State:
    return State(name, name, steps, office)


def _panel(clerk: Clerk) -> Sequence[QWidget]:
    return (clerk.page.view.panel,)


def _backed_up(clerk: Clerk) -> None:
    """A stick has a backup, too."""
    stick = clerk.desk.folder.parent / "stick"
    stick.mkdir(exist_ok=True)
    add_place(clerk.desk, stick)
    catch_up(clerk.desk)


def _usual_folder(clerk: Clerk) -> None:
    """Where things lie on most machines, in place of where they lie for the picture."""
    usual = r"C:\Users\clerk\AppData\Local\ClerkDesk"
    data = clerk.page.section
    own, stick = read_kinds(clerk.desk)
    stick = replace(stick, kind=Volume(VolumeKind.REMOVABLE).name, elsewhere=True)
    data.backups.show_places([own, stick])
    data.folder.show_path(Path(usual))
    paths = (rf"{usual}\backups", r"E:\ClerkDesk-backups")
    for line, path in zip(data.backups.lines, paths, strict=True):
        line.line.show_path(Path(path))


PICTURES = (
    Shown("window", _shown("window", memo(Status.WAITING), keys("F8")), _WIDE),
    Shown("first", _shown("first", *OFFICE, office="empty"), _NARROW),
    Shown("first-people", _shown("first-people", *SIGNED, office="empty"), _USUAL),
    Shown("today", _shown("today")),
    Shown("chain", _shown("chain", memo(Status.WAITING)), part=lambda c: (c.page.view.chain,)),
    Shown("write", _shown("write", *FILLED, wait(600)), (1280, 700)),
    Shown(
        "paper",
        _shown("paper", memo(Status.WAITING), keys("F8")),
        (1100, 760),
        lambda c: (c.page.paper,),
    ),
    Shown(
        "sign",
        _shown("sign", memo(Status.WAITING), keys("Ctrl+L")),
        _HIGH,
        part=lambda c: (c.page.view.chain, c.page.view.panel),
    ),
    Shown("pile", _shown("pile", *pile("/84 /86 /87"))),
    Shown("return", _shown("return", memo(Status.WAITING), keys("Ctrl+R")), part=_panel),
    Shown("publish", _shown("publish", memo(Status.ALLOWED), keys("Ctrl+B")), part=_panel),
    Shown("month", _shown("month", go(Place.MONTH), run("earlier_month"))),
    Shown("procedure", _shown("procedure", *YEAR, keys("2"), wait(100))),
    Shown("overview", _shown("overview", go(Place.OVERVIEW), run("earlier_year"), wait(100))),
    Shown("people", _shown("people", section("people"), tab_to("ค้นในรายการ"))),
    Shown(
        "forms",
        _shown("forms", go(Place.FORMS), lambda c: c.page.listing.forms.choose("order"), wait(900)),
        _WIDE,
    ),
    Shown("plan", _shown("plan", planned, go(Place.PLAN), wait(100)), _USUAL),
    Shown("intake", _shown("intake", registered, go(Place.INTAKE), wait(100)), _USUAL),
    Shown("rounds", _shown("rounds", calendar_kept, section("rounds"), wait(100)), _USUAL),
    Shown("arrivals", _shown("arrivals", *DOUBTFUL), _USUAL),
    Shown("together", _shown("together", *TOGETHER), _USUAL),
    Shown(
        "data", _shown("data", _backed_up, section("data"), wait(100), _usual_folder), (1100, 1180)
    ),
)


def draw_docs(offices: Path, pictures: Path, manual: Path) -> int:
    """Fills the folder ``pictures`` and the table of keys in ``manual``; gives the exit code."""
    application()
    pictures.mkdir(parents=True, exist_ok=True)
    wrong = [trouble for shown in PICTURES if (trouble := _draw(shown, offices, pictures))]
    write_keys(manual / "12-keys.md")
    print("\n".join(wrong))
    return 1 if wrong else 0


def _draw(shown: Shown, offices: Path, folder: Path) -> str:
    path = folder / f"{shown.name}.png"
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    variant = Variant("docs", size=shown.size)
    wrong = on_stage(variant, shown.state, offices, lambda clerk: _write(clerk, shown, path))
    faulthandler.cancel_dump_traceback_later()
    size = path.stat().st_size if path.exists() else 0
    print(f"{path.name}: {size // 1000} kB")
    too_large = f"{path.name} has {size} bytes, {MOST_BYTES} at most" if size > MOST_BYTES else ""
    return wrong or too_large


def _write(clerk: Clerk, shown: Shown, path: Path) -> None:
    whole = whole_picture(clerk.window)
    cut = _around(clerk, shown.part(clerk))
    small = small_png(whole.copy(_real(cut, whole)) if cut.isValid() else whole, shown.widest)
    path.write_bytes(small)


def _around(clerk: Clerk, parts: Sequence[QWidget]) -> QRect:
    """The part of the page in which the widgets stand."""
    found = QRect()
    for widget in parts:
        found = found.united(_place(clerk, widget))
    grown = found.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    return grown & _place(clerk, clerk.page) if parts else found


def _place(clerk: Clerk, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(clerk.window, QPoint()), widget.size())


def _real(cut: QRect, whole: QPixmap) -> QRect:
    sharp = whole.devicePixelRatio()
    size = cut.size() * sharp
    return QRect((cut.topLeft().toPointF() * sharp).toPoint(), size)


_MARKS = re.compile(r"(<!-- keys -->\n).*(<!-- /keys -->)", re.DOTALL)
_TITLES = {
    Place.WRITING: "ขณะกรอกบันทึก",
    Place.PILE: "บันทึกเป็นกอง",
    Place.WIZARD: "จัดเตรียมสำนักงาน",
}


def write_keys(path: Path) -> None:
    """Writes the table of actions into the chapter on keys."""
    text = path.read_text("utf-8")
    path.write_text(_MARKS.sub(lambda found: found[1] + _table() + found[2], text), "utf-8")


def _table() -> str:
    parts = []
    for place in (None, *Place):
        rows = [_row(each) for each in ACTIONS if _belongs(each, place)]
        if rows:
            head = ["", f"## {_title(place)}", "", "| ปุ่ม | ทำอะไร |", "|---|---|"]
            parts += [*head, *rows]
    return "\n".join([*parts, "", ""])


def _row(action: Action) -> str:
    return f"| `{action.keys.replace('Return', 'Enter')}` | {action.thai} |"


def _title(place: Place | None) -> str:
    if place is None:
        return "ทุกหน้า"
    return _TITLES.get(place) or str((SIDE_BAR.get(place) or FURTHER[place])[0])


def _belongs(action: Action, place: Place | None) -> bool:
    """Whether the action stands under this place: the first of those in which it applies."""
    first = action.places[0] if action.places else None
    return bool(action.keys) and first is place
