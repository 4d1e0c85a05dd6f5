"""Pages of many PDFs bound into one, each as it is, perhaps with a stamp laid over every page."""

import os
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from clerkdesk.scans.render import one_at_a_time

if TYPE_CHECKING:
    import pypdfium2

POINTS_A_MM = 72 / 25.4


class Unreadable(Exception):  # noqa: N818  who binds says which paper it was
    """A file is no PDF that can be opened."""


class Binder:
    """Appends PDFs one after another. PDFium is held for one of them at a time, so that the window
    can show other papers meanwhile."""

    def __init__(self) -> None:
        import pypdfium2

        with one_at_a_time:
            self._bound = pypdfium2.PdfDocument.new()

    def __enter__(self) -> Self:
        """The binder itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Lets go of the memory."""
        with one_at_a_time:
            self._bound.close()

    def add(
        self, pdf: bytes | Path, stamps: bytes = b"", corner: tuple[float, float] = (0, 0)
    ) -> int:
        """Appends all pages of ``pdf``; gives their number. Raises :class:`Unreadable`.

        The pages of ``stamps``, if any, are laid over them, one each, with their upper right corner
        ``corner`` mm to the left of and below that of the page. That is done before they are
        appended: PDFium looks through the whole file for every page that it changes.
        """
        with one_at_a_time:
            document = _opened(pdf)
            try:
                if stamps:
                    _stamp_all(document, stamps, corner)
                self._bound.import_pages(document)
                return len(document)
            finally:
                document.close()

    def save(self, path: Path) -> None:
        """Writes the whole into a file that is on the drive afterwards. Raises OSError."""
        with path.open("wb") as file:
            told = _Told(file)
            with one_at_a_time:
                self._bound.save(told)
            if told.error is not None:
                raise told.error
            file.flush()
            os.fsync(file.fileno())


class _Told:
    """A file for PDFium, which goes on when a write fails, as if all had been written."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Writes, and keeps what went wrong first."""
        try:
            return self._file.write(data)
        except OSError as error:
            self.error = self.error or error
            return 0


def count_pages(pdf: bytes | Path) -> int:
    """How many pages a PDF has. Raises :class:`Unreadable`."""
    with one_at_a_time:
        document = _opened(pdf)
        try:
            return len(document)
        finally:
            document.close()


def _opened(pdf: bytes | Path) -> "pypdfium2.PdfDocument":
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(pdf)
    except (pypdfium2.PdfiumError, FileNotFoundError) as error:
        raise Unreadable from error


def _stamp_all(
    document: "pypdfium2.PdfDocument", stamps: bytes, corner: tuple[float, float]
) -> None:
    opened = _opened(stamps)
    try:
        for place in range(min(len(document), len(opened))):
            _stamp(document, opened, place, corner)
    finally:
        opened.close()


def _unturned(page: "pypdfium2.PdfPage") -> "pypdfium2.PdfMatrix":
    """From places on the page as it is seen to those in its own figures: a scanner may have turned
    it, and cut it out of a larger one."""
    import pypdfium2

    left, bottom, right, top = page.get_cropbox()
    turned = {
        0: (1, 0, 0, 1, left, bottom),
        90: (0, 1, -1, 0, right, bottom),
        180: (-1, 0, 0, -1, right, top),
        270: (0, -1, 1, 0, left, top),
    }
    return pypdfium2.PdfMatrix(*turned[page.get_rotation()])


def _stamp(
    document: "pypdfium2.PdfDocument",
    stamps: "pypdfium2.PdfDocument",
    place: int,
    corner: tuple[float, float],
) -> None:
    import pypdfium2

    width, height = stamps.get_page_size(place)
    page = document[place]
    across, down = page.get_size()
    form = stamps.page_as_xobject(place, document)
    laid = form.as_pageobject()
    x = across - corner[0] * POINTS_A_MM - width
    y = down - corner[1] * POINTS_A_MM - height
    seen = pypdfium2.PdfMatrix().translate(x, y)
    laid.set_matrix(seen.multiply(_unturned(page)))
    page.insert_obj(laid)
    page.gen_content()
    form.close()
    page.close()
