"""Scans from outside as pages: pictures upright on A4, page numbers where a turned page is seen."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps

from clerkdesk.scans.binding import Binder, Unreadable
from clerkdesk.scans.render import page_images
from clerkdesk.scans.signedpages import count_scan, scan_pdf


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(pdf)
    found = [document.get_page_size(place) for place in range(len(document))]
    document.close()
    return [(round(width), round(height)) for width, height in found]


def made(path: Path) -> bytes:
    pdf = scan_pdf(path)
    assert isinstance(pdf, bytes)
    return pdf


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "P", "CMYK"])
def test_a_picture_becomes_a_page_that_lies_as_it_does(tmp_path: Path, mode: str) -> None:
    ending = "jpg" if mode == "CMYK" else "png"
    high, wide = tmp_path / f"high.{ending}", tmp_path / f"wide.{ending}"
    Image.new(mode, (300, 400)).save(high)
    Image.new(mode, (400, 300)).save(wide)
    assert (sizes(made(high)), sizes(made(wide))) == ([(595, 842)], [(842, 595)])
    assert count_scan(high) == 1


def test_a_photo_is_turned_as_the_camera_was_held(tmp_path: Path) -> None:
    photo = Image.new("RGB", (400, 300), "white")
    exif = photo.getexif()
    exif[0x0112] = 6  # turned by a quarter
    photo.save(tmp_path / "photo.jpg", exif=exif)
    assert sizes(made(tmp_path / "photo.jpg")) == [(595, 842)]


def test_what_is_cut_off_is_unreadable(tmp_path: Path) -> None:
    Image.effect_noise((600, 600), 50).save(tmp_path / "a.png")
    cut = tmp_path / "cut.png"
    cut.write_bytes((tmp_path / "a.png").read_bytes()[:5000])
    with pytest.raises(Unreadable):
        count_scan(cut)


def blank(width: float, height: float, turn: int = 0, filled: bool = False) -> bytes:
    document, out = pypdfium2.PdfDocument.new(), BytesIO()
    page = document.new_page(width, height)
    page.set_rotation(turn)
    if filled:
        black, jpeg = pypdfium2.PdfImage.new(document), BytesIO()
        Image.new("L", (8, 8)).save(jpeg, "JPEG")
        black.load_jpeg(jpeg, inline=True)
        black.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        page.insert_obj(black)
        page.gen_content()
    document.save(out)
    document.close()
    return out.getvalue()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_number_stands_at_the_upper_right_of_the_page_as_it_is_seen(
    turn: int, tmp_path: Path
) -> None:
    with Binder() as binder:
        binder.add(blank(400, 600, turn), blank(80, 20, filled=True), (10, 10))
        binder.save(tmp_path / "a.pdf")
    [page] = page_images((tmp_path / "a.pdf").read_bytes(), 72)
    seen = Image.frombytes("RGBX", (page.width, page.height), page.bgrx).convert("L")
    box = ImageOps.invert(seen).getbbox()
    assert box is not None
    corner = 10 * 72 / 25.4
    wanted = (page.width - corner - 80, corner, page.width - corner, corner + 20)
    assert all(abs(one - other) <= 2 for one, other in zip(box, wanted, strict=True))
