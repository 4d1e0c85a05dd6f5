"""The PDF readers that printed text has to come out of, and pages as pictures."""

import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from io import BytesIO

import pdfplumber
import pypdf
import pypdfium2
from PIL.Image import Image

Lines = list[str]


def pdftotext(pdf: bytes) -> Lines:
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return kept(run.stdout.decode())


def with_pypdf(pdf: bytes) -> Lines:
    return kept("\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages))


def with_pdfplumber(pdf: bytes) -> Lines:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return kept("\n".join(page.extract_text() for page in document.pages))


def with_pdfium(pdf: bytes) -> Lines:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return kept("\n".join(_pdfium_page(document, n) for n in range(len(document))))


def _pdfium_page(document: pypdfium2.PdfDocument, number: int) -> str:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        return text.get_text_bounded()


def kept(text: str) -> Lines:
    return [line.strip() for line in text.replace("\f", "\n").splitlines() if line.strip()]


READERS: dict[str, Callable[[bytes], Lines]] = {
    "pypdf": with_pypdf,
    "pdfplumber": with_pdfplumber,
    "pdfium": with_pdfium,
}
if shutil.which("pdftotext"):  # a program beside Python, so it may not be there
    READERS["pdftotext"] = pdftotext


def picture(pdf: bytes, dpi: int = 100, page: int = 0) -> Image:
    """A page in grey, as a scanner would see it."""
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[page]) as drawn:
        bitmap = drawn.render(scale=dpi / 72, grayscale=True)
        image = bitmap.to_pil().convert("L").copy()
        bitmap.close()
        return image


def darkness(
    image: Image, x: float, y: float, width: float, height: float, dpi: int = 100
) -> float:
    """The share of dark pixels in a rectangle given in mm."""
    corners = [round(edge * dpi / 25.4) for edge in (x, y, x + width, y + height)]
    pixels = image.crop((corners[0], corners[1], corners[2], corners[3])).histogram()
    return sum(pixels[:128]) / sum(pixels)
