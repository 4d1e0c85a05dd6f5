"""Printing on Windows itself: PDFium draws lines and letters on the printer, or a picture of each
page where the printer's driver takes no such drawing."""

import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.scans.render import PageImage, page_count, page_images
from clerkdesk.scans.vector import Resolution, draw_on_device
from clerkdesk.ui.paper.gdi import Chosen
from clerkdesk.ui.paper.pages import COARSEST, FINEST, no_printer, wanted_pages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from clerkdesk.ui.work import Progress

Draw = Callable[[bytes, int, int, Resolution], bool]


class Device(Protocol):
    """What is asked of Windows, see :class:`clerkdesk.ui.paper.gdi.Gdi`."""

    def ask(self, owner: int, *, landscape: bool) -> Chosen | None: ...
    def resolution(self, device: int) -> Resolution: ...
    def begin(self, device: int, name: str) -> bool | None: ...
    def begin_page(self, device: int) -> bool: ...
    def end_page(self, device: int) -> bool: ...
    def end(self, device: int) -> bool: ...
    def abort(self, device: int) -> None: ...
    def close(self, device: int) -> None: ...
    def picture(self, device: int, image: PageImage, at: tuple[int, int, int, int]) -> bool: ...


def choose_on_windows(
    windows: Device, owner: "QWidget | None", name: str, *, landscape: bool
) -> "WindowsPrinter | None":
    """Asks in the dialog of Windows; None when it was cancelled."""
    window = int(owner.window().winId()) if owner is not None else 0
    chosen = windows.ask(window, landscape=landscape)
    return WindowsPrinter(windows, chosen, name) if chosen is not None else None


class WindowsPrinter:
    """The printer that was chosen, until nobody holds it any more. For one thread at a time."""

    def __init__(
        self, windows: Device, chosen: Chosen, name: str, draw: Draw = draw_on_device
    ) -> None:
        self._windows, self._chosen, self._name, self._draw = windows, chosen, name, draw
        weakref.finalize(self, windows.close, chosen.device)

    def send(self, pdf: bytes, progress: "Progress") -> None:
        """Prints ``pdf`` as one job. ClerkError, and then nothing is in the queue."""
        windows, device = self._windows, self._chosen.device
        pages = wanted_pages(self._chosen.first, self._chosen.last, page_count(pdf))
        begun = windows.begin(device, self._name)
        if not begun:
            raise no_printer() if begun is False else _thought_better()
        try:
            for place in pages:
                progress.step(place - pages.start, len(pages))
                self._page(pdf, place)
            if not windows.end(device):
                raise no_printer()
        except BaseException:
            windows.abort(device)
            raise

    def _page(self, pdf: bytes, place: int) -> None:
        windows, device = self._windows, self._chosen.device
        if not windows.begin_page(device):
            raise no_printer()
        resolution = windows.resolution(device)
        if not self._draw(pdf, place, device, resolution):
            self._picture(pdf, place, resolution)
        if not windows.end_page(device):
            raise no_printer()

    def _picture(self, pdf: bytes, place: int, resolution: Resolution) -> None:
        dpi = max(COARSEST, min(FINEST, resolution.across))
        [image] = page_images(pdf, dpi, [place])
        width = round(image.width * resolution.across / dpi)
        height = round(image.height * resolution.down / dpi)
        at = (resolution.left, resolution.top, width, height)
        if not self._windows.picture(self._chosen.device, image, at):
            raise no_printer()


def _thought_better() -> ClerkError:
    return ClerkError(th("ไม่ได้พิมพ์ เพราะกดยกเลิกในหน้าต่างของเครื่องพิมพ์"), do=th("สั่งพิมพ์อีกครั้งเมื่อพร้อม"))
