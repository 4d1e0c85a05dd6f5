"""Where a line of Thai may end, and filling lines with it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.thai.clusters import clusters
from clerkdesk.domain.thai.linebreak import Line, LineBreaker

WORDS = Path(__file__).parents[3] / "resources" / "words_th.txt"
BREAKER = LineBreaker(WORDS.read_text(encoding="utf-8").splitlines())
MARK = re.compile("[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e]")
NAMED = BREAKER.with_words(["มุกดาหาร", "น้ำทิพย์กุล", "สพป.ชลบุรี เขต ๒", "กา", "ก "])

SOME = ["เผยแพร่ข้อมูล", "สพป.ชลบุรี เขต ๒", "น้ำทิพย์กุล", "ต่าง ๆ", "AMSS++", "กิจกรรม/โครงการ", "๓๑"]
THAI = st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B)
TEXT = (
    st.lists(st.sampled_from([*SOME, " ", "  ", "\n", "(", ")"]) | THAI, max_size=40).map("".join)
    | st.text(THAI | st.sampled_from(" \n/.,()aZ09"), max_size=60)
    | st.text(max_size=60)
)
WIDTHS = st.lists(st.floats(0.5, 30), min_size=1, max_size=3)


def width_of(text: str) -> float:
    """One for each character that takes room."""
    return len(text) - len(MARK.findall(text))


# Each | is a place where a reader accepts the end of a line. Judged by hand.
GOLD = [
    "ขออนุญาต|เผยแพร่|ข้อมูล|บน|เว็บไซต์|สำนักงาน|เขต|พื้นที่|การ|ศึกษา|ประถม|ศึกษา|ชลบุรี |เขต ๒",
    "ประกาศ |ณ วันที่ ๓๑ พฤษภาคม |พ.ศ. ๒๕๖๑",
    "ข้าพเจ้า|ขอ|รับรอง|ว่า|ข้อมูล|ที่|ได้|รับ |ผ่าน|การ|ตรวจ|สอบ|ความ|ถูก|ต้อง|เรียบร้อย|แล้ว",
    "โดย|จัด|ส่ง|ข้อมูล|ที่|ต้อง|การ|เผยแพร่ |ให้|ผู้|ที่|มี|หน้าที่|เผยแพร่|ข้อมูลฯ |ใน|รูป|แบบ|ไฟล์",
    "ไฟล์|อิเล็กทรอนิกส์ |ทาง|ช่อง|ทาง |e-mail: |ระบบ |Amss++ |ผ่าน|ทาง|Facebook|และ|เว็บไซต์",
    "รายงาน|การ|วิเคราะห์|ความ|เสี่ยง|และ|การ|จัด|การ|ความ|เสี่ยง|เกี่ยว|กับ|ผล|ประโยชน์|ทับ|ซ้อน",
    "การ|แลก|เปลี่ยน|เรียน|รู้ |แบ่ง|ปัน|ความ|รู้|ใหม่ ๆ |มาตรฐาน|หรือ|คู่มือ|การ|ปฏิบัติ|งาน|ส่วน|บุคคล",
    "กระบวน|การ|อำนวย|ความ|สะดวก|หรือ|การ|ให้|บริการ|ต่างๆ|ของ|กลุ่ม/|หน่วย/|สถาน|ศึกษา",
    "ตาม|แผน|ปฏิบัติ|การ|ประจำ|ปี|งบ|ประมาณ |พ.ศ. ๒๕๖๑ |(Integrity |and |Transparency: |ITA)",
    "เพื่อ|เป็น|ช่อง|ทาง|ใน|การ|ติด|ต่อ|สื่อ|สาร |และ|เปิด|เผย|ข่าว|สาร |ที่|ได้|รับ|ความ|เห็น|ชอบ|แล้ว",
    "ได้|แจ้ง|ให้|โรงเรียน|ใน|สังกัด|รายงาน|ผล|การ|ดำเนิน|การ|ตาม|แผน",
    "เรียน |ผู้|อำนวย|การ|สำนักงาน|เขต|พื้นที่|การ|ศึกษา |(ผ่าน |รอง |ผอ.สพป.ชบ.๒) |ศธ ๐๔๐๕๖.๑๒/๔๕",
    "ข้าราชการ|ครู|และ|บุคลากร|ทาง|การ|ศึกษา|และ|ประชาชน|ทั่ว|ไป |สามารถ|เข้า|ถึง|ข้อมูล|ได้|สะดวก",
]


def gold_breaks(gold: str) -> tuple[str, set[int]]:
    pieces = gold.split("|")
    ends = [sum(map(len, pieces[:n])) for n in range(1, len(pieces))]
    return "".join(pieces), set(ends)


@pytest.mark.parametrize("gold", GOLD)
def test_no_word_of_an_official_text_is_cut(gold: str) -> None:
    text, allowed = gold_breaks(gold)
    wrong = set(BREAKER.breaks(text)) - allowed
    assert [f"{text[:at]}|{text[at:]}" for at in wrong] == []


def test_most_of_the_good_places_are_found() -> None:
    found = sum(len(BREAKER.breaks(gold_breaks(gold)[0])) for gold in GOLD)
    allowed = sum(len(gold_breaks(gold)[1]) for gold in GOLD)
    assert found / allowed > 0.7  # the gold has every syllable that may stand alone


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ต่าง ๆ ของ", ["ต่าง ๆ ", "ของ"]),
        ("ข้อมูลฯ ของ", ["ข้อมูลฯ ", "ของ"]),
        ("(ร่าง) ประกาศ", ["(ร่าง) ", "ประกาศ"]),
        ("( ร่าง ) ประกาศ", ["( ร่าง ) ", "ประกาศ"]),
        ("กลุ่ม /หน่วย", ["กลุ่ม /หน่วย"]),
        ("เขต ๒ และ", ["เขต ๒ ", "และ"]),
        ("ครั้ง ว ๑๒", ["ครั้ง ", "ว ๑๒"]),
        ("๓๑ พ.ค. ๒๕๖๑", ["๓๑ พ.ค. ", "๒๕๖๑"]),
        ("๑.๑ ข้อมูล", ["๑.๑ ", "ข้อมูล"]),
        ("ร้อยละ๕๐ของ", ["ร้อยละ๕๐ของ"]),
        ("ระบบ\u00a0Amss++", ["ระบบ\u00a0Amss++"]),
        ("  นำหน้าด้วยช่อง", ["  นำหน้า", "ด้วย", "ช่อง"]),
        ("", []),
    ],
)
def test_signs_and_numbers_stay_with_what_they_belong_to(text: str, pieces: list[str]) -> None:
    assert list(BREAKER.pieces(text)) == pieces


@pytest.mark.parametrize("name", ["มารุต", "ฆฤณภัทรร์", "บุญฤฎาธร"])
def test_an_unknown_name_stays_whole(name: str) -> None:
    assert BREAKER.pieces(f"({name})") == (f"({name})",)


@pytest.mark.parametrize(
    "name",
    ["น้ำทิพย์กุล", "อุปนิสากร", "กลุ่มบริหารงานบุคคล", "โรงเรียนบ้านโนนสะอาด", "สพป.ชลบุรี เขต ๒"],
)
def test_a_name_of_the_office_is_not_broken(name: str) -> None:
    text = f"ขออนุญาตให้{name}เผยแพร่ข้อมูลของ {name} บนเว็บไซต์"
    spans = [(found.start(), found.end()) for found in re.finditer(re.escape(name), text)]
    inside = {at for start, end in spans for at in range(start + 1, end)}
    assert inside & set(BREAKER.breaks(text))
    breaks = BREAKER.with_words([name]).breaks(text)
    assert not inside & set(breaks)
    assert spans[0][0] in breaks


def test_names_given_at_once_and_added_later_are_the_same() -> None:
    text = "นายมารุตอุปนิสากรแห่งชุมพวง"
    later = BREAKER.with_words(["มารุต"]).with_words(["อุปนิสากร"])
    at_once = LineBreaker(["นาย", "แห่ง"], ["มารุต", "อุปนิสากร"])
    assert later.pieces(text)[:3] == at_once.pieces(text)[:3] == ("นาย", "มารุต", "อุปนิสากร")


def test_the_same_names_give_the_same_breaker_again() -> None:
    assert BREAKER.with_words(["มารุต", "ชุมพวง"]) is BREAKER.with_words(["ชุมพวง ", "มารุต"])
    assert BREAKER.with_words(["มารุต"]) is not BREAKER.with_words(["ชุมพวง"])


def test_the_breaker_without_the_name_is_left_as_it_was() -> None:
    before = BREAKER.pieces("น้ำทิพย์กุล")
    BREAKER.with_words(["น้ำทิพย์กุล"])
    assert BREAKER.pieces("น้ำทิพย์กุล") == before


@pytest.mark.parametrize(
    "seen",
    [
        ["น้ำ", "ทิ", "พย์"],
        ["ญี่", "ปุ่", "น"],
        ["ปั๊ม", " ", "ฐิ", "ติ", " ", "ฎี", "กา"],
        ["บ", "ริ", "สุ", "ทธิ์"],
        ["เมื่อ", " ", "เป็น", " ", "เกาะ"],
        ["ฤๅ", "ษี"],
        ["e\u0301", "\r\n", "A"],
    ],
)
def test_a_cluster_is_what_a_reader_sees_as_one(seen: list[str]) -> None:
    assert clusters("".join(seen)) == seen


@settings(deadline=None)
@given(TEXT)
def test_pieces_and_clusters_are_the_text_again(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert "".join(BREAKER.pieces(text)) == text
    assert "".join(NAMED.pieces(text)) == text


@settings(deadline=None)
@given(TEXT)
def test_a_break_lies_between_two_clusters(text: str) -> None:
    ends = {0}
    for cluster in clusters(text):
        ends.add(max(ends) + len(cluster))
    breaks = NAMED.breaks(text)
    assert breaks == sorted(set(breaks))
    assert set(breaks) <= ends - {0, len(text)}
    assert not [at for at in breaks if text[at].isspace()]
    assert not [at for at in breaks if MARK.match(text, at) and not text[at - 1].isspace()]


@settings(deadline=None)
@given(TEXT, WIDTHS)
def test_lines_lose_nothing_but_the_spaces_at_their_ends(text: str, widths: list[float]) -> None:
    lines = NAMED.greedy_lines(text, width_of, widths)
    at = 0
    for line in lines:
        start = text.index(line.text, at)
        assert not text[at:start].strip()
        at = start + len(line.text)
    assert not text[at:].strip()
    assert [line.ends_paragraph for line in lines].count(True) == text.count("\n") + 1
    assert lines[-1].ends_paragraph


@settings(deadline=None)
@given(TEXT, WIDTHS)
def test_no_line_is_wider_than_it_may_be_unless_it_is_one_cluster(
    text: str, widths: list[float]
) -> None:
    for n, line in enumerate(NAMED.greedy_lines(text, width_of, widths)):
        room = widths[min(n, len(widths) - 1)]
        assert width_of(line.text) <= room or len(clusters(line.text.strip())) == 1


@settings(deadline=None)
@given(st.lists(st.sampled_from(SOME), min_size=1, max_size=30), st.integers(12, 40))
def test_a_line_is_as_full_as_it_can_be(words: list[str], width: int) -> None:
    lines = BREAKER.greedy_lines(" ".join(words), width_of, [width])
    for line, following in pairwise(lines):
        first = BREAKER.pieces(following.text)[0].rstrip()
        assert width_of(f"{line.text} {first}") > width


def test_each_line_has_its_own_width_and_the_last_repeats() -> None:
    lines = BREAKER.greedy_lines("หนึ่ง สอง สาม สี่ ห้า หก", width_of, [4, 8])
    assert lines == [
        Line("หนึ่ง", False),
        Line("สอง สาม", False),
        Line("สี่ ห้า หก", True),
    ]


def test_a_typed_line_end_ends_a_paragraph_and_an_empty_one_stays() -> None:
    lines = BREAKER.greedy_lines("หนึ่ง\n\nสอง", width_of, [20])
    assert lines == [Line("หนึ่ง", True), Line("", True), Line("สอง", True)]


def test_an_empty_text_is_one_empty_line() -> None:
    assert BREAKER.greedy_lines("", width_of, [20]) == [Line("", True)]


def test_a_line_needs_a_width() -> None:
    with pytest.raises(ValueError, match="no line"):
        BREAKER.greedy_lines("หนึ่ง", width_of, [])


def test_an_address_that_is_too_wide_is_cut_where_it_is_read() -> None:
    lines = BREAKER.greedy_lines("https://www.mukdahan.go.th/news/2561/memo-45.pdf", len, [30])
    assert [line.text for line in lines] == ["https://www.mukdahan.go.th/", "news/2561/memo-45.pdf"]


def test_a_name_that_is_too_wide_is_cut_between_its_words() -> None:
    name = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร"
    lines = BREAKER.with_words([name]).greedy_lines(name, width_of, [20])
    assert [line.text for line in lines] == ["สำนักงานเขตพื้นที่การศึกษา", "ประถมศึกษามุกดาหาร"]


@pytest.mark.parametrize("text", ["x" * 30_000, "ฆ" * 30_000, "ข้อมูล" * 5_000, " " * 30_000])
def test_a_very_long_text_is_filled_in_reasonable_time(text: str) -> None:
    lines = NAMED.greedy_lines(text, width_of, [80])
    assert "".join(line.text for line in lines) == text.strip()


def test_a_label_gets_invisible_breaks_where_there_is_no_space() -> None:
    assert BREAKER.zero_width_breaks("เผยแพร่ข้อมูล บนเว็บไซต์") == "เผยแพร่\u200bข้อมูล บน\u200bเว็บไซต์"
    assert BREAKER.zero_width_breaks("") == ""


@settings(deadline=None)
@given(TEXT)
def test_a_label_says_the_same_without_its_invisible_breaks(text: str) -> None:
    assert BREAKER.zero_width_breaks(text).replace("\u200b", "") == text.replace("\u200b", "")
