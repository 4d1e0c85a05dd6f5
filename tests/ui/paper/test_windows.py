"""Printing on Windows itself, with a Windows that writes down what is asked of it."""

import ctypes
from dataclasses import dataclass, field

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printing import preview_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.scans.render import PageImage, page_images
from clerkdesk.scans.vector import Resolution, draw_on_device
from clerkdesk.ui.paper import gdi
from clerkdesk.ui.paper.gdi import Chosen, DeviceMode, PrintDialog, lay
from clerkdesk.ui.paper.windows import WindowsPrinter, choose_on_windows
from clerkdesk.ui.work import Cancelled, Progress
from tests.office import a_memo

DEVICE = 7
FINE = Resolution(1200, 600, -100, -50)


@dataclass
class FakeWindows:
    """``lacks`` names the acts that fail."""

    lacks: tuple[str, ...] = ()
    begins: bool | None = True
    done: list[str] = field(default_factory=list)
    pictures: list[tuple[int, ...]] = field(default_factory=list)
    asked: list[bool] = field(default_factory=list)

    def ask(self, owner: int, *, landscape: bool) -> Chosen | None:
        self.asked.append(landscape)
        return None if "printer" in self.lacks else Chosen(DEVICE)

    def resolution(self, device: int) -> Resolution:
        return FINE

    def begin(self, device: int, name: str) -> bool | None:
        self.done.append(f"begin {name}")
        return self.begins

    def begin_page(self, device: int) -> bool:
        return self._do("page")

    def end_page(self, device: int) -> bool:
        return self._do("end page")

    def end(self, device: int) -> bool:
        return self._do("end")

    def abort(self, device: int) -> None:
        self.done.append("abort")

    def close(self, device: int) -> None:
        self.done.append(f"close {device}")

    def picture(self, device: int, image: PageImage, at: tuple[int, int, int, int]) -> bool:
        self.pictures.append((image.width, *at))
        return self._do("picture")

    def _do(self, what: str) -> bool:
        self.done.append(what)
        return what not in self.lacks


def drawn(_pdf: bytes, _place: int, _device: int, _resolution: Resolution) -> bool:
    return True


def not_drawn(_pdf: bytes, _place: int, _device: int, _resolution: Resolution) -> bool:
    return False


@pytest.fixture
def pdf(desk: Desk) -> bytes:
    return preview_memo(desk, a_memo(desk).id)


def quiet() -> Progress:
    return Progress(lambda _done, _of: None)


def test_a_page_is_drawn_as_lines_and_letters(pdf: bytes) -> None:
    windows = FakeWindows()
    printer = WindowsPrinter(windows, Chosen(DEVICE), "บันทึก", drawn)
    printer.send(pdf, quiet())
    printer.send(pdf, quiet())
    job = ["begin บันทึก", "page", "end page", "end"]
    assert windows.done == [*job, *job]
    del printer
    assert windows.done[-1] == f"close {DEVICE}"


def test_a_driver_that_takes_no_drawing_gets_a_picture_in_true_size(pdf: bytes) -> None:
    windows = FakeWindows()
    WindowsPrinter(windows, Chosen(DEVICE), "บันทึก", not_drawn).send(pdf, quiet())
    [(pixels, left, top, width, height)] = windows.pictures
    assert (left, top) == (FINE.left, FINE.top)
    assert pixels == pytest.approx(210 / 25.4 * 600, abs=2)
    assert width == pytest.approx(210 / 25.4 * FINE.across, abs=4)
    assert height == pytest.approx(297 / 25.4 * FINE.down, abs=4)


def test_only_the_pages_that_were_chosen_are_printed(pdf: bytes) -> None:
    places: list[int] = []

    def draw(_pdf: bytes, place: int, _device: int, _resolution: Resolution) -> bool:
        places.append(place)
        return True

    windows = FakeWindows()
    WindowsPrinter(windows, Chosen(DEVICE, 1, 9), "บันทึก", draw).send(pdf, quiet())
    assert places == [0]
    with pytest.raises(ClerkError, match="ไม่มีหน้าที่เลือก"):
        WindowsPrinter(windows, Chosen(DEVICE, 2, 9), "บันทึก", draw).send(pdf, quiet())
    assert places == [0]


@pytest.mark.parametrize("lacking", ["page", "end page", "end", "picture"])
def test_a_job_that_fails_is_taken_out_of_the_queue(pdf: bytes, lacking: str) -> None:
    windows = FakeWindows((lacking,))
    printer = WindowsPrinter(windows, Chosen(DEVICE), "บันทึก", not_drawn)
    with pytest.raises(ClerkError, match="เครื่องพิมพ์"):
        printer.send(pdf, quiet())
    assert windows.done[-1] == "abort"


@pytest.mark.parametrize(("begins", "said"), [(None, "ยกเลิก"), (False, "ส่งงานไปที่เครื่องพิมพ์ไม่ได้")])
def test_a_job_that_does_not_begin_says_why(pdf: bytes, begins: bool | None, said: str) -> None:
    windows = FakeWindows(begins=begins)
    with pytest.raises(ClerkError, match=said):
        WindowsPrinter(windows, Chosen(DEVICE), "บันทึก", drawn).send(pdf, quiet())
    assert "page" not in windows.done


def test_a_job_that_is_stopped_is_taken_back(pdf: bytes) -> None:
    windows, progress = FakeWindows(), quiet()
    progress.cancel()
    with pytest.raises(Cancelled):
        WindowsPrinter(windows, Chosen(DEVICE), "บันทึก", drawn).send(pdf, progress)
    assert "abort" in windows.done


def test_who_cancels_the_dialog_prints_nothing() -> None:
    assert choose_on_windows(FakeWindows(("printer",)), None, "บันทึก", landscape=False) is None
    windows = FakeWindows()
    assert choose_on_windows(windows, None, "แบบติดตาม", landscape=True) is not None
    assert windows.asked == [True]


def test_the_structures_lie_as_windows_has_them() -> None:
    """The figures are those of the headers for 64 bits."""
    assert (DeviceMode.dmFields.offset, DeviceMode.dmOrientation.offset) == (72, 76)
    assert DeviceMode.dmPaperSize.offset == 78
    assert ctypes.sizeof(gdi.BitmapHead) == 40
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(PrintDialog) == 120
        assert (PrintDialog.hDC.offset, PrintDialog.nFromPage.offset) == (32, 44)
        assert ctypes.sizeof(gdi.DocumentInfo) == 40


def test_paper_is_laid_before_the_dialog_is_shown() -> None:
    mode = DeviceMode()
    mode.dmFields = 0x100
    lay(mode, landscape=True)
    assert (mode.dmFields, mode.dmOrientation, mode.dmPaperSize) == (0x103, 2, 9)
    lay(mode, landscape=False)
    assert mode.dmOrientation == 1


def test_elsewhere_than_on_windows_nothing_is_drawn_on_devices(pdf: bytes) -> None:
    import sys

    if sys.platform != "win32":
        assert not draw_on_device(pdf, 0, DEVICE, FINE)
    assert page_images(pdf, 20)
