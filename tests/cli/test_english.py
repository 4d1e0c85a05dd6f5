"""Who asks for English gets no Thai but what people typed."""

import re

import pytest

from tests.cli.runner import Said, Terminal

THAI = re.compile("[ก-๛]")


@pytest.fixture
def memo(office: Terminal) -> str:
    """The id of a memo written in English, signed by who asks."""
    made = office.run("memo", "new", "memo", "requester=Somchai", "subject=Plan").out.strip()
    office.run("memo", "sign", made, "requester")
    return made


def english(office: Terminal, *words: str) -> Said:
    return office.run(*words, "--language", "en")


def test_a_memo_is_shown_with_the_forms_english_words(office: Terminal, memo: str) -> None:
    shown = english(office, "memo", "show", memo).out
    assert "Status: Waiting  With: Group head or legal officer" in shown
    assert not THAI.search(shown)


def test_the_list_says_status_and_holder_in_english(office: Terminal, memo: str) -> None:
    listed = english(office, "memo", "list").out
    assert "Waiting  Group head or legal officer" in listed
    assert not THAI.search(listed)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["sign", "{memo}", "director"], "“Decision of the director” needs a choice"),
        (["sign", "{memo}", "director"], "allow (Allowed), refuse (Not allowed)"),
        (["sign", "{memo}", "head", "--on", "31/2/2561"], "February 2561 has 28 days"),
        (["sign", "{memo}", "head", "--on", "31/12/2599"], "31 Dec 2599 is still to come"),
        (["list", "--status", "x"], "returned (Returned for correction)"),
        (["new", "memo", "subject=a"], "“Requester”"),
        (["new", "memo", "requester=a", "subject=b", "channel=fax"], "Files are sent by"),
    ],
)
def test_a_refusal_is_english_to_its_last_word(
    office: Terminal, memo: str, words: list[str], says: str
) -> None:
    said = english(office, "memo", *[word.format(memo=memo) for word in words])
    assert said.code == 1
    assert says in said.err
    assert not THAI.search(said.err)


def test_a_step_and_a_choice_may_be_typed_as_they_are_shown(office: Terminal, memo: str) -> None:
    words = ("Decision of the director", "--choice", "allowed", "--yes")
    said = english(office, "memo", "sign", memo, *words)
    assert "Not signed yet: Opinion of the group head or deputy" in said.err
    assert office.json("memo", "show", memo)["status"] == "allowed"


def test_programs_get_the_same_words_in_every_language(office: Terminal, memo: str) -> None:
    thai = office.json("memo", "show", memo)
    assert office.json("memo", "show", memo, "--language", "en") == thai
    assert thai["holder"] == "ผอ.กลุ่มฯ/นิติกร"
