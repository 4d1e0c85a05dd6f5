import json
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, Series, Wording, Words, keyed, th

ENGLISH = Words({"ร่าง": "draft", "ชื่อ": "Name", "สถานะ {status}": "Status: {status}"}, "en")


def test_thai_needs_no_catalogue() -> None:
    assert Words().say("พิมพ์ครั้งที่ {n}", n="๒") == "พิมพ์ครั้งที่ ๒"


def test_a_catalogue_says_it_in_english() -> None:
    assert Words({"พิมพ์ครั้งที่ {n}": "Print no. {n}"}).say("พิมพ์ครั้งที่ {n}", n=2) == "Print no. 2"


def test_a_sentence_that_the_catalogue_lacks_is_said_in_thai() -> None:
    assert Words({"พิมพ์": "Print"}).say("ลงนาม") == "ลงนาม"


@given(st.text())
def test_a_sentence_without_values_is_said_as_it_stands(sentence: str) -> None:
    assert Words().say(th(sentence)) == sentence


@given(st.text())
def test_a_value_is_never_taken_for_a_template(value: str) -> None:
    assert Words().say("<{x}>", x=value) == f"<{value}>"


def test_words_of_a_form_bring_their_own_english() -> None:
    step = Wording("ผู้ขอ", "Requester")
    assert ENGLISH.of(step) == "Requester"
    assert Words().of(step) == "ผู้ขอ"
    assert ENGLISH.of(Wording("ผู้ขอ")) == "ผู้ขอ"


def test_a_marked_word_among_the_values_is_said_likewise() -> None:
    assert ENGLISH.say("สถานะ {status}", status=th("ร่าง")) == "Status: draft"


def test_what_was_typed_is_never_translated() -> None:
    assert ENGLISH.say("สถานะ {status}", status="ชื่อ") == "Status: ชื่อ"


def test_every_part_of_a_series_is_said_by_itself() -> None:
    parts = (th("ร่าง"), Wording("ผู้ขอ", "Requester"), "x", 2)
    assert ENGLISH.say("{all}", all=Series(parts)) == "draft, Requester, x, 2"
    assert Words().say("{all}", all=Series(parts, " | ")) == "ร่าง | ผู้ขอ | x | 2"


def test_what_may_be_typed_is_named_with_its_meaning() -> None:
    known = keyed({"a": th("ร่าง"), "b": Wording("ผู้ขอ", "Requester")})
    error = ClerkError("{known}", known=known)
    assert ENGLISH.error(error) == "a (draft), b (Requester)"
    assert str(error) == "a (ร่าง), b (ผู้ขอ)"


def test_a_kept_sentence_may_hold_another() -> None:
    kept = Sentence("{inner}", {"inner": Sentence("สถานะ {status}", {"status": th("ร่าง")})})
    assert ENGLISH.sentence(kept) == "Status: draft"
    assert str(kept) == "สถานะ ร่าง"


def test_a_wording_is_its_thai_wherever_it_goes() -> None:
    wording = Wording("ผู้ขอ", "Requester")
    assert json.dumps([wording], ensure_ascii=False) == '["ผู้ขอ"]'
    assert {wording: 1}["ผู้ขอ"] == 1
    assert deepcopy(wording).english == "Requester"


@pytest.mark.parametrize(
    ("rows", "said"), [(1, "1 row"), ("๑", "๑ row"), (0, "0 rows"), (2, "2 rows")]
)
def test_english_has_one_and_many(rows: object, said: str) -> None:
    english = Words({"{rows} แถว": "{rows} {rows:row|rows}"}, "en")
    assert english.say("{rows} แถว", rows=rows) == said
