"""A bound PDF is whole, or somebody is told."""

import errno
import os
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pypdfium2
import pytest
from PIL import Image

from clerkdesk.scans.binding import Binder


class FullOnce(BytesIO):
    """A file that finds no room for its first piece, and room for all others."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = 0

    def write(self, data: object) -> int:
        self.pieces += 1
        if self.pieces == 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(data)  # type: ignore[arg-type]


class OnFullDisk(type(Path())):  # type: ignore[misc]
    """A path on a disk that is full for a moment."""

    def open(self, *_how: object, **_more: object) -> BinaryIO:
        return FullOnce()


def a_page(path: Path) -> Path:
    Image.new("L", (8, 8)).save(path, "PDF")
    return path


def test_a_bound_pdf_has_all_pages(tmp_path: Path) -> None:
    with Binder() as binder:
        for name in ("1.pdf", "2.pdf"):
            binder.add(a_page(tmp_path / name))
        binder.save(tmp_path / "bound.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "bound.pdf")
    assert len(document) == 2
    document.close()


def test_a_disk_that_is_full_for_a_moment_leaves_no_pdf_with_a_hole(tmp_path: Path) -> None:
    with Binder() as binder:
        binder.add(a_page(tmp_path / "1.pdf"))
        with pytest.raises(OSError, match="No space"):
            binder.save(OnFullDisk(tmp_path / "bound.pdf"))
