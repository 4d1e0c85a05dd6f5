"""What Windows does when it prints: its dialog, its documents, its device contexts.

Microsoft: "PRINTDLGW", "DEVMODEW", "StartDocW", "GetDeviceCaps", "StretchDIBits".
"""

import ctypes
from ctypes import (
    c_char_p,
    c_int,
    c_int16,
    c_int32,
    c_ssize_t,
    c_uint16,
    c_uint32,
    c_void_p,
    c_wchar_p,
)
from dataclasses import dataclass
from typing import Any

from clerkdesk.scans.render import PageImage
from clerkdesk.scans.vector import Resolution

PAGES = 0x2
NO_SELECTION = 0x4
RETURN_DEVICE = 0x100
RETURN_DEFAULT = 0x400
DEVICE_COPIES = 0x40000
HIDE_PRINT_TO_FILE = 0x100000

DPI_ACROSS, DPI_DOWN, OFFSET_LEFT, OFFSET_TOP = 88, 90, 112, 113
"""What GetDeviceCaps is asked: LOGPIXELSX, LOGPIXELSY, PHYSICALOFFSETX, PHYSICALOFFSETY."""

PORTRAIT, LANDSCAPE, A4 = 1, 2, 9
ORIENTATION_AND_SIZE = 0x1 | 0x2
CANCELLED = 1223
MOST_PAGES = 9999
_COPY = 0x00CC0020  # SRCCOPY


class PrintDialog(ctypes.Structure):
    """PRINTDLGW, as it lies in a program of 64 bits."""

    _fields_ = (
        ("lStructSize", c_uint32),
        ("hwndOwner", c_void_p),
        ("hDevMode", c_void_p),
        ("hDevNames", c_void_p),
        ("hDC", c_void_p),
        ("Flags", c_uint32),
        ("nFromPage", c_uint16),
        ("nToPage", c_uint16),
        ("nMinPage", c_uint16),
        ("nMaxPage", c_uint16),
        ("nCopies", c_uint16),
        ("hInstance", c_void_p),
        ("lCustData", c_ssize_t),
        ("lpfnPrintHook", c_void_p),
        ("lpfnSetupHook", c_void_p),
        ("lpPrintTemplateName", c_wchar_p),
        ("lpSetupTemplateName", c_wchar_p),
        ("hPrintTemplate", c_void_p),
        ("hSetupTemplate", c_void_p),
    )


class DeviceMode(ctypes.Structure):
    """The head of DEVMODEW; what the driver keeps for itself lies behind it."""

    _fields_ = (
        ("dmDeviceName", c_uint16 * 32),
        ("dmSpecVersion", c_uint16),
        ("dmDriverVersion", c_uint16),
        ("dmSize", c_uint16),
        ("dmDriverExtra", c_uint16),
        ("dmFields", c_uint32),
        ("dmOrientation", c_int16),
        ("dmPaperSize", c_int16),
    )


class DocumentInfo(ctypes.Structure):
    """DOCINFOW."""

    _fields_ = (
        ("cbSize", c_int),
        ("lpszDocName", c_wchar_p),
        ("lpszOutput", c_wchar_p),
        ("lpszDatatype", c_wchar_p),
        ("fwType", c_uint32),
    )


class BitmapHead(ctypes.Structure):
    """BITMAPINFOHEADER."""

    _fields_ = (
        ("biSize", c_uint32),
        ("biWidth", c_int32),
        ("biHeight", c_int32),
        ("biPlanes", c_uint16),
        ("biBitCount", c_uint16),
        ("biCompression", c_uint32),
        ("biSizeImage", c_uint32),
        ("biXPelsPerMeter", c_int32),
        ("biYPelsPerMeter", c_int32),
        ("biClrUsed", c_uint32),
        ("biClrImportant", c_uint32),
    )


class NoDialog(Exception):  # noqa: N818  who asked takes Qt's dialog
    """Windows shows no dialog, as where it has no printer."""


@dataclass(frozen=True)
class Chosen:
    """What was chosen: the device context of the printer, and which pages (from 1; 0: all)."""

    device: int
    first: int = 0
    last: int = 0


class Gdi:
    """comdlg32, gdi32 and kernel32."""

    def __init__(self) -> None:
        library: Any = getattr(ctypes, "WinDLL")  # noqa: B009  unknown to type checkers elsewhere
        self._gdi, self._dialogs = library("gdi32", use_last_error=True), library("comdlg32")
        self._kernel = library("kernel32")
        self._kernel.GlobalLock.restype = c_void_p
        for name in ("GlobalLock", "GlobalUnlock", "GlobalFree"):
            getattr(self._kernel, name).argtypes = (c_void_p,)
        for name in ("StartPage", "EndPage", "EndDoc", "AbortDoc", "DeleteDC"):
            getattr(self._gdi, name).argtypes = (c_void_p,)
        self._gdi.GetDeviceCaps.argtypes = (c_void_p, c_int)
        self._gdi.StartDocW.argtypes = (c_void_p, ctypes.POINTER(DocumentInfo))
        self._gdi.StretchDIBits.argtypes = (
            *(c_void_p, *[c_int] * 8),
            *(c_char_p, ctypes.POINTER(BitmapHead), c_uint32, c_uint32),
        )

    def ask(self, owner: int, *, landscape: bool) -> Chosen | None:
        """Shows the dialog of Windows, with everything that the driver offers, before the window
        ``owner``; None when it was cancelled. Raises :class:`NoDialog`."""
        usual = PrintDialog(lStructSize=ctypes.sizeof(PrintDialog), Flags=RETURN_DEFAULT)
        if not self._dialogs.PrintDlgW(ctypes.byref(usual)):
            raise NoDialog
        if usual.hDevMode:
            self._lay(usual.hDevMode, landscape)
        asked = PrintDialog(
            lStructSize=ctypes.sizeof(PrintDialog),
            hwndOwner=owner,
            hDevMode=usual.hDevMode,
            hDevNames=usual.hDevNames,
            Flags=RETURN_DEVICE | NO_SELECTION | DEVICE_COPIES | HIDE_PRINT_TO_FILE,
            nFromPage=1,
            nToPage=1,
            nMinPage=1,
            nMaxPage=MOST_PAGES,
            nCopies=1,
        )
        try:
            if self._dialogs.PrintDlgW(ctypes.byref(asked)):
                pages = asked.Flags & PAGES
                first, last = (asked.nFromPage, asked.nToPage) if pages else (0, 0)
                return Chosen(asked.hDC, first, last)
            if self._dialogs.CommDlgExtendedError():
                raise NoDialog
            return None
        finally:
            for held in (asked.hDevMode, asked.hDevNames):
                if held:
                    self._kernel.GlobalFree(held)

    def _lay(self, held: int, landscape: bool) -> None:
        """Has A4 lie as our pages do, before the dialog is shown; another may be chosen there."""
        place = self._kernel.GlobalLock(held)
        if place:
            lay(DeviceMode.from_address(place), landscape=landscape)
            self._kernel.GlobalUnlock(held)

    def resolution(self, device: int) -> Resolution:
        """Dots an inch, and where the paper begins: before the first dot that can be printed."""
        caps = self._gdi.GetDeviceCaps
        return Resolution(
            *(caps(device, DPI_ACROSS), caps(device, DPI_DOWN)),
            *(-caps(device, OFFSET_LEFT), -caps(device, OFFSET_TOP)),
        )

    def begin(self, device: int, name: str) -> bool | None:
        """Begins a document for the queue; None when it was cancelled in the printer's window."""
        told = DocumentInfo(cbSize=ctypes.sizeof(DocumentInfo), lpszDocName=name)
        if self._gdi.StartDocW(device, ctypes.byref(told)) > 0:
            return True
        cancelled = ctypes.get_last_error() == CANCELLED  # type: ignore[attr-defined, unused-ignore]
        return None if cancelled else False

    def begin_page(self, device: int) -> bool:
        """Begins a page."""
        return int(self._gdi.StartPage(device)) > 0

    def end_page(self, device: int) -> bool:
        """Ends a page."""
        return int(self._gdi.EndPage(device)) > 0

    def end(self, device: int) -> bool:
        """Gives the document to the queue."""
        return int(self._gdi.EndDoc(device)) > 0

    def abort(self, device: int) -> None:
        """Takes the document back."""
        self._gdi.AbortDoc(device)

    def close(self, device: int) -> None:
        """Lets go of the printer."""
        self._gdi.DeleteDC(device)

    def picture(self, device: int, image: PageImage, at: tuple[int, int, int, int]) -> bool:
        """Draws a picture of a page ``at`` left, top, width, height, in dots."""
        head = BitmapHead(
            biSize=ctypes.sizeof(BitmapHead),
            biWidth=image.width,
            biHeight=-image.height,  # rows from the top
            biPlanes=1,
            biBitCount=32,
        )
        whole = (0, 0, image.width, image.height)
        rows = self._gdi.StretchDIBits(
            device, *at, *whole, image.bgrx, ctypes.byref(head), 0, _COPY
        )
        return int(rows) > 0


def lay(mode: DeviceMode, *, landscape: bool) -> None:
    """A4, upright or across."""
    mode.dmFields |= ORIENTATION_AND_SIZE
    mode.dmOrientation, mode.dmPaperSize = LANDSCAPE if landscape else PORTRAIT, A4
