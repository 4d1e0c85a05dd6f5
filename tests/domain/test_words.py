from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.words import Words, th


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
