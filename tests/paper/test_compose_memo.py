"""The permission memo as it comes out of the printer."""

from dataclasses import replace

import pytest
import zxingcpp

from clerkdesk.domain.thai.digits import Digits
from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.filled import Filled, PrintedName
from clerkdesk.paper.placed import Box, Dots, Image, Layout, Line, Qr, Text, Tick
from clerkdesk.paper.strips import PT
from tests.paper.composing import (
    CODE,
    OFFICE,
    Area,
    breaker,
    composed,
    items_of,
    measure,
    memo,
    outside,
    overlaps,
    said,
    sample,
    spots,
    text_with,
    texts,
)
from tests.paper.pages import CREATED
from tests.paper.readers import READERS, picture

SUBJECT = (
    "รายงานผลการดำเนินงานตามแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2569 ของกลุ่มนโยบายและแผน "
    "พร้อมรายงานการวิเคราะห์ความเสี่ยงและการจัดการความเสี่ยงเกี่ยวกับผลประโยชน์ทับซ้อน "
    "ตามมาตรการป้องกันและปราบปรามการทุจริต และคู่มือมาตรฐานการปฏิบัติงานของข้าราชการครูและ"
    "บุคลากรทางการศึกษาทุกกลุ่มงาน ฉบับปรับปรุงครั้งที่ 2 ตามข้อสั่งการของผู้อำนวยการ ลงวันที่ 3"
)
NAME = "นางสาวฐิติกาญจนาภรณ์วรรณ ปั๊มน้ำทิพย์ญี่ปุ่นศรีสุวรรณภูมิเจริญ"
POSITION = "ผู้อำนวยการกลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร"
DETAIL = "ส่งทางระบบสำนักงานอิเล็กทรอนิกส์ https://drive.google.com/drive/folders/1a2B3c4D5e6F7g8H"


def hard_copy() -> Filled:
    """A subject of 300 characters, long names everywhere, all channels with long details."""
    assert len(SUBJECT) >= 300
    assert len(NAME) >= 60
    plain = sample(memo(), subject=SUBJECT, requester=NAME, position=POSITION, number="")
    return replace(
        plain,
        ticked={"channel": {"email": "sarabun_2561@chonburi2.go.th", "amss": "", "other": DETAIL}},
        names={step.id: PrintedName(NAME, POSITION) for step in memo().steps},
    )


def test_the_memo_stands_on_one_page_in_full_size() -> None:
    layout = composed(memo(), sample(memo()))
    assert len(layout.pages) == 1
    assert text_with(layout, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒").size == 16


def test_title_labels_and_values_have_the_official_sizes() -> None:
    layout = composed(memo(), sample(memo()))
    title = text_with(layout, "บันทึกข้อความ")
    assert (title.size, title.bold) == (29, True)
    assert title.x + title.width / 2 == pytest.approx(110, abs=0.05)  # amid 30 and 190
    for label in ("ส่วนราชการ", "ที่", "วันที่", "เรื่อง"):
        found = next(t for t in items_of(layout, Text) if t.text == label and t.bold)
        assert found.size == 20
    assert text_with(layout, "ศธ ๐๔๐๕๖/๔๕").size == 16


def test_the_title_is_on_the_line_of_the_garuda() -> None:
    from clerkdesk.paper.compose import compose

    layout = compose(memo(), sample(memo()), OFFICE, measure(), breaker(), garuda="garuda.png")
    (garuda,) = items_of(layout, Image)
    assert (garuda.x, garuda.y, garuda.width, garuda.height) == (30, 15, 15, 15)
    line = 35 * PT
    baseline = text_with(layout, "บันทึกข้อความ").y
    assert baseline == pytest.approx(15 + 7.5 - line / 2 + line * 0.74, abs=0.02)


def test_without_an_image_the_place_of_the_garuda_stays_empty() -> None:
    layout = composed(memo(), sample(memo()))
    assert items_of(layout, Image) == []
    assert [text for text in items_of(layout, Text) if text.y < 30] == [
        text_with(layout, "บันทึกข้อความ")
    ]


def test_the_first_line_is_indented_by_25_mm() -> None:
    layout = composed(memo(), sample(memo()))
    assert text_with(layout, "จึงเรียนมาเพื่อโปรดพิจารณาอนุญาต").x == 55
    assert text_with(layout, "ข้าพเจ้าขอรับรอง").x == 55


def test_no_solid_line_is_below_the_head() -> None:
    assert items_of(composed(memo(), sample(memo())), Line) == []


def test_values_of_the_head_stand_on_dotted_lines_to_the_margin() -> None:
    layout = composed(memo(), sample(memo()))
    number = text_with(layout, "ศธ ๐๔๐๕๖/๔๕")
    under = [dots for dots in items_of(layout, Dots) if 0 < dots.y - number.y < 1.5]
    assert len(under) == 2  # ที่ and วันที่
    assert under[0].x < number.x
    assert under[1].x + under[1].width == pytest.approx(190, abs=0.05)


@pytest.mark.parametrize("copy", [Filled(blank=True), sample(memo()), hard_copy()])
def test_there_is_room_to_sign_above_each_dotted_line(copy: Filled) -> None:
    layout = composed(memo(), copy)
    assert list(spots(layout)) == [step.id for step in memo().steps if step.id in spots(layout)]
    assert len(spots(layout)) == 5
    for page in layout.pages:
        areas = [Area(text) for text in items_of(page, Text)]
        for spot in spots(Layout("", (page,))).values():
            assert spot.height >= 9
            assert spot.width >= 34
            right, bottom = spot.x + spot.width, spot.y + spot.height
            assert not [
                area.text.text
                for area in areas
                if area.text.x < right
                and spot.x < area.text.x + area.text.width
                and area.bottom > spot.y + 0.1
                and area.top < bottom - 0.1
            ]


@pytest.mark.parametrize("copy", [Filled(blank=True), sample(memo()), hard_copy()])
def test_nothing_overlaps_or_leaves_the_margins(copy: Filled) -> None:
    layout = composed(memo(), copy)
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=30, right=20)) == []


def test_a_long_memo_goes_on_with_page_number_and_first_words() -> None:
    layout = composed(memo(), hard_copy())
    assert len(layout.pages) == 2
    number = text_with(layout.pages[1], "- ๒ -")
    assert number.y == 30
    assert number.x + number.width / 2 == pytest.approx(110, abs=0.05)
    carried = next(text for text in items_of(layout.pages[0], Text) if text.text.endswith("..."))
    assert carried.text.startswith("/")
    assert carried.x + carried.width == pytest.approx(190, abs=0.05)
    assert said(layout.pages[1]).startswith(carried.text.strip("/.").replace(" ", "")[:8])


def test_a_long_memo_loses_no_letter() -> None:
    layout = composed(memo(), hard_copy())
    everything = said(layout)
    for value in (SUBJECT, NAME, POSITION):
        assert OFFICE.digits.of("".join(value.split())) in everything
    for detail in ("sarabun_2561@chonburi2.go.th", "".join(DETAIL.split())):
        assert detail in everything


def test_what_is_a_little_too_long_is_set_smaller_on_one_page() -> None:
    longer = replace(
        sample(memo(), subject=SUBJECT),
        names={step.id: PrintedName("นายเอก ฎีกา", "นิติกร\nรักษาราชการแทน") for step in memo().steps},
    )
    layout = composed(memo(), longer)
    assert len(layout.pages) == 1
    sizes = {text.size for text in items_of(layout, Text) if text.text.startswith("ลงชื่อ")}
    assert sizes < {14, 14.5, 15, 15.5}


def test_an_empty_number_leaves_a_dotted_line_to_write_on() -> None:
    filled = composed(memo(), sample(memo()))
    empty = composed(memo(), sample(memo(), number=""))
    assert len(items_of(empty, Dots)) == len(items_of(filled, Dots))
    assert "ศธ" not in said(empty).replace("ศธ ๐๔๐๕๖", "")[:80]


def test_ticks_follow_the_channels_and_the_opinions_stay_open() -> None:
    ticks = items_of(composed(memo(), sample(memo())), Tick)
    assert [tick.ticked for tick in ticks] == [True, False, True] + [False] * 4


def test_e_mail_and_addresses_keep_their_figures() -> None:
    everything = said(composed(memo(), hard_copy()))
    assert "sarabun_2561@chonburi2.go.th" in everything
    assert "1a2B3c4D5e6F7g8H" in everything
    assert "พ.ศ.๒๕๖๙" in everything


def test_an_office_with_arabic_figures_gets_them_everywhere() -> None:
    office = replace(OFFICE, digits=Digits.ARABIC)
    layout = composed(memo(), replace(hard_copy(), copy=2), office)
    assert not set(said(layout)) & set("๐๑๒๓๔๕๖๗๘๙")
    assert {"พิมพ์ครั้งที่ 2", "- 2 -"} <= set(texts(layout))


def test_two_codes_are_at_the_foot_clear_of_the_stamp_with_words_between() -> None:
    layout = composed(memo(), sample(memo()))
    codes = items_of(layout, Qr)
    assert [code.payload for code in codes] == [CODE.payload] * 2
    assert all(code.side == 22 and code.y > 265 for code in codes)
    left, right = codes
    words = text_with(layout, "ลำดับ ๑๒๓")
    assert left.x + left.side < words.x
    assert words.x + words.width < right.x
    lowest = max(box.y + box.height for box in items_of(layout, Box))
    assert lowest < left.y


def test_a_blank_copy_has_no_code_no_names_and_empty_boxes() -> None:
    layout = composed(memo(), replace(sample(memo()), blank=True))
    assert len(layout.pages) == 1
    assert items_of(layout, Qr) == []
    assert not any(tick.ticked for tick in items_of(layout, Tick))
    assert "ฐิติกาญจน์" not in said(layout)
    assert OFFICE.name.replace(" ", "") in said(layout)
    assert len(items_of(layout, Dots)) > len(items_of(composed(memo(), sample(memo())), Dots))


def test_a_further_copy_and_a_practice_office_are_marked_on_every_page() -> None:
    layout = composed(memo(), replace(hard_copy(), copy=2, practice=True))
    for page in layout.pages:
        mark = text_with(page, "พิมพ์ครั้งที่ ๒")
        assert "ไม่ใช่หนังสือราชการ" in mark.text
        assert mark.y < 12
    assert "พิมพ์ครั้งที่" not in said(composed(memo(), sample(memo())))


def test_names_are_centred_below_the_line_and_stay_in_their_box() -> None:
    layout = composed(
        memo(), replace(sample(memo()), names={"opinion": PrintedName(NAME, POSITION)})
    )
    box = next(box for box in items_of(layout, Box))
    inside = [text for text in items_of(layout, Text) if "ทิพย์" in text.text and text.y > box.y]
    assert inside
    for text in inside:
        assert box.x < text.x
        assert text.x + text.width < box.x + box.width


def test_empty_brackets_stay_in_their_box() -> None:
    layout = composed(memo(), Filled(blank=True))
    for box in items_of(layout, Box):
        brackets = [
            text
            for text in items_of(layout, Text)
            if text.text in "()"
            and box.y < text.y < box.y + box.height
            and box.x < text.x < box.x + box.width
        ]
        assert [text.text for text in brackets] == ["(", ")"]
        assert brackets[1].x + brackets[1].width < box.x + box.width


def test_both_boxes_are_as_tall_and_are_signed_at_one_height() -> None:
    layout = composed(memo(), sample(memo()))
    left, right = items_of(layout, Box)
    assert (left.y, left.height) == (right.y, right.height)
    signed = spots(layout)
    bottoms = [signed[step].y + signed[step].height for step in ("opinion", "director")]
    assert bottoms[0] == pytest.approx(bottoms[1], abs=0.02)


def test_the_layout_bears_the_words_by_which_a_search_finds_it() -> None:
    layout = composed(memo(), sample(memo()))
    assert layout.title == memo().title
    assert layout.subject == "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert "ศธ ๐๔๐๕๖/๔๕" in layout.keywords
    assert layout.author == OFFICE.name


@pytest.mark.parametrize("reader", READERS)
def test_the_text_of_the_memo_comes_out_of_the_pdf(reader: str) -> None:
    layout = composed(memo(), sample(memo()))
    pdf = layout_to_pdf(layout, measure().fonts, CREATED)
    read = "".join("".join(READERS[reader](pdf)).split())
    missing = [text for text in texts(layout) if "".join(text.split()) not in read]
    assert missing == []


@pytest.mark.parametrize("dpi", [150, 200])
def test_a_scan_of_the_memo_gives_the_code_twice(dpi: int) -> None:
    pdf = layout_to_pdf(composed(memo(), sample(memo())), measure().fonts, CREATED)
    found = zxingcpp.read_barcodes(picture(pdf, dpi), formats=zxingcpp.BarcodeFormat.QRCode)
    assert [code.text for code in found] == [CODE.payload] * 2
