from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings import load_words, thai_words


def test_thai_needs_no_catalogue(tmp_path: Path) -> None:
    assert load_words("th", tmp_path).say("พิมพ์") == "พิมพ์"


def test_every_file_of_a_language_is_read(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.toml").write_text('"พิมพ์" = "Print"\n', "utf-8")
    (tmp_path / "en" / "b.toml").write_text('"ลงนาม {name}" = "Sign {name}"\n', "utf-8")
    words = load_words("en", tmp_path)
    assert words.say("พิมพ์") == "Print"
    assert words.say("ลงนาม {name}", name="x") == "Sign x"


@pytest.mark.parametrize("language", ["lo", "../en", "", "english"])
def test_an_unknown_language_names_those_that_there_are(language: str) -> None:
    with pytest.raises(ClerkError, match=r"เลือกได้จาก th, en"):
        load_words(language)


def test_english_comes_with_the_program() -> None:
    english = load_words("en")
    assert english.say("ไม่พบ {path}", path="a.pdf") == "a.pdf was not found."


def test_the_word_list_holds_words_and_no_remarks() -> None:
    words = thai_words()
    assert {"กระทรวง", "ศึกษา", "ประถม"} <= set(words)
    assert not any(word.startswith("#") or word != word.strip() or not word for word in words)
