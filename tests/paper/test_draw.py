from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import get_args

import PIL.Image
import pypdf
import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.draw import DRAWN, layout_to_pdf, layouts_to_pdf
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import (
    Box,
    Dots,
    Image,
    Item,
    Layout,
    Line,
    Page,
    Qr,
    SignatureSpot,
    Text,
    Tick,
)
from tests.paper.pages import CREATED, SEED_LINES, drawn, of_items, of_lines
from tests.paper.readers import READERS, darkness, picture


def test_every_kind_of_item_is_drawn() -> None:
    assert set(DRAWN) == set(get_args(Item))


def test_the_same_layout_gives_the_same_bytes_whatever_was_printed_before(
    measure: Measure, fonts: FontSet
) -> None:
    layout = of_lines(measure, SEED_LINES[:20])
    first = layout_to_pdf(layout, fonts, CREATED)
    drawn(fonts, measure.text(20, 20, "ฦๅ ฒ้ ฑู่ ฌี๊", 16))
    assert layout_to_pdf(layout, fonts, CREATED) == first
    assert layout_to_pdf(layout, fonts, CREATED + timedelta(minutes=1)) != first


def test_the_words_about_a_paper_are_kept_in_the_file(fonts: FontSet) -> None:
    layout = Layout(
        "บันทึกข้อความ ที่ ศธ ๐๔๐๕๖.๑๒/๔๕",
        (Page(),),
        subject="ขออนุญาตเผยแพร่ข้อมูล",
        keywords=("น้ำทิพย์", "๒๕๖๙"),
        author="สพป.ชลบุรี เขต ๒",
    )
    created = datetime(2026, 6, 14, 9, 30, 5, tzinfo=timezone(timedelta(hours=7)))
    reader = pypdf.PdfReader(BytesIO(layout_to_pdf(layout, fonts, created)))
    about = reader.metadata
    assert about is not None
    assert (about.title, about.subject) == (layout.title, layout.subject)
    assert (about["/Keywords"], about.author) == ("น้ำทิพย์, ๒๕๖๙", layout.author)
    assert about.creation_date == created
    assert reader.trailer["/Root"]["/Lang"] == "th"


def test_pages_keep_their_sizes_and_are_printed_at_them(fonts: FontSet) -> None:
    layout = Layout("แนวตั้งและแนวนอน", (Page(), Page(width=297, height=210)))
    reader = pypdf.PdfReader(BytesIO(layout_to_pdf(layout, fonts, CREATED)))
    sizes = [[float(side) * 25.4 / 72 for side in page.mediabox[2:]] for page in reader.pages]
    assert sizes == [pytest.approx([210, 297]), pytest.approx([297, 210])]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/PrintScaling"] == "/None"


def test_only_embedded_subsets_of_our_own_fonts_are_in_the_file(
    measure: Measure, fonts: FontSet
) -> None:
    texts = [measure.text(20, 20 + 10 * bold, "ที่ ปั๊ม", 16, bool(bold)) for bold in (0, 1)]
    pdf = drawn(fonts, *texts)
    resources = pypdf.PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"]
    names = sorted(font.get_object()["/BaseFont"].rpartition("-")[0] for font in resources.values())
    assert names == ["/AAAAAA+Sarabun-Bold", "/AAAAAA+Sarabun-Regular"]
    assert all("/FontFile2" in font["/FontDescriptor"] for font in resources.values())
    assert len(pdf) < 12_000


def test_many_layouts_make_one_file_that_holds_each_font_once(
    measure: Measure, fonts: FontSet
) -> None:
    layouts = [of_items(measure.text(20, 30, f"บันทึกที่ {n}", 16)) for n in range(1, 21)]
    pdf = layouts_to_pdf(layouts, fonts, CREATED)
    assert READERS["pdfium"](pdf) == [f"บันทึกที่ {n}" for n in range(1, 21)]
    assert pdf.count(b"/FontFile2") == 1


def test_a_text_is_drawn_as_wide_as_the_layout_says(measure: Measure, fonts: FontSet) -> None:
    natural = measure.text(20, 40, "ขออนุญาต เผยแพร่ ข้อมูล", 16)
    for width in (natural.width * 0.8, natural.width, natural.width * 1.2):
        page = picture(drawn(fonts, Text(20, 40, natural.text, 16, width)), 200)
        left, _, right, _ = page.point(lambda grey: 255 * (grey < 128)).getbbox() or (0, 0, 0, 0)
        assert (right - left) * 25.4 / 200 == pytest.approx(width, abs=1)


def test_a_text_stands_on_its_baseline(measure: Measure, fonts: FontSet) -> None:
    page = picture(drawn(fonts, measure.text(20, 40, "กกก", 40)), 200)
    bottom = (page.point(lambda grey: 255 * (grey < 128)).getbbox() or (0, 0, 0, 0))[3]
    assert bottom * 25.4 / 200 == pytest.approx(40, abs=0.3)


def test_a_dotted_leader_is_dots_and_no_text(fonts: FontSet) -> None:
    pdf = drawn(fonts, Dots(20, 40, 100))
    assert READERS["pdfium"](pdf) == []
    assert 0.02 < darkness(picture(pdf, 300), 20, 39.5, 100, 1, 300) < 0.3


def test_lines_boxes_and_shades_are_where_they_are_placed(fonts: FontSet) -> None:
    page = picture(drawn(fonts, Box(20, 30, 50, 20, shade=0.6), Line(20, 80, 70, 80, 1)))
    assert darkness(page, 21, 31, 48, 18) > 0.99
    assert darkness(page, 20, 79.7, 50, 0.6) > 0.99
    assert darkness(page, 80, 20, 100, 200) == 0


def test_a_tick_shows_and_its_absence_leaves_the_square_empty(fonts: FontSet) -> None:
    page = picture(drawn(fonts, Tick(20, 40, 4, ticked=True), Tick(40, 40, 4)), 300)
    assert darkness(page, 20.5, 40.5, 3, 3, 300) > 0.1
    assert darkness(page, 40.5, 40.5, 3, 3, 300) == 0
    assert darkness(page, 39.9, 40, 0.3, 4, 300) > 0.5


def test_a_signature_spot_leaves_the_paper_white(fonts: FontSet) -> None:
    page = picture(drawn(fonts, SignatureSpot(20, 40, 60, 12, "director")))
    assert darkness(page, 0, 0, 210, 297) == 0


def png(mode: str, colour: object, size: tuple[int, int] = (200, 100)) -> bytes:
    file = BytesIO()
    PIL.Image.new(mode, size, colour).save(file, "PNG")  # type: ignore[arg-type]
    return file.getvalue()


def test_an_image_keeps_its_shape_in_the_middle_of_its_place(fonts: FontSet) -> None:
    layout = of_items(Image(20, 40, 30, 30, "crest"))
    pdf = layout_to_pdf(layout, fonts, CREATED, {"crest": png("RGB", (0, 0, 0))}.__getitem__)
    page = picture(pdf)
    assert darkness(page, 20.5, 48, 29, 14) > 0.99
    assert darkness(page, 20, 40, 30, 7) == darkness(page, 20, 63, 30, 7) == 0


def test_the_transparent_part_of_an_image_shows_the_paper(fonts: FontSet) -> None:
    images = {"clear": png("RGBA", (0, 0, 0, 0)), "grey": png("LA", (0, 255))}
    layout = of_items(Image(20, 40, 20, 10, "clear"), Image(60, 40, 20, 10, "grey"))
    page = picture(layout_to_pdf(layout, fonts, CREATED, images.__getitem__))
    assert darkness(page, 20, 40, 20, 10) == 0
    assert darkness(page, 61, 41, 18, 8) > 0.99


def test_an_image_on_every_page_is_in_the_file_once_and_no_finer_than_print(
    fonts: FontSet,
) -> None:
    noise = PIL.Image.effect_noise((1800, 1800), 90)
    file = BytesIO()
    noise.save(file, "PNG")
    layout = Layout("ครุฑ", tuple(Page((Image(20, 15, 15, 15, "crest"),)) for _ in range(5)))
    pdf = layout_to_pdf(layout, fonts, CREATED, lambda _: file.getvalue())
    assert len(pdf) < 354 * 354 * 1.2


def test_an_image_file_that_is_gone_or_damaged_is_told(tmp_path: Path, fonts: FontSet) -> None:
    damaged, gone = tmp_path / "damaged.png", tmp_path / "gone.png"
    damaged.write_bytes(png("L", 0)[:40])
    for path in (damaged, gone):
        with pytest.raises(ClerkError, match="ไฟล์ภาพ") as told:
            drawn(fonts, Image(20, 20, 15, 15, str(path)))
        assert str(path) in str(told.value)


def test_a_memo_with_two_codes_is_small(measure: Measure, fonts: FontSet) -> None:
    lines = of_lines(measure, SEED_LINES[:30]).pages[0].items
    codes = [Qr(x, 265, 22, "CD1:MUKDA:2569-000123.1:0123ABCD") for x in (20, 168)]
    assert len(drawn(fonts, *lines, *codes)) < 25_000
