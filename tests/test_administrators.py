"""The page for administrators says what is so, in Thai and in English alike."""

import re
import shlex
from pathlib import Path

import pytest

from clerkdesk.cli.main import COMMANDS
from clerkdesk.cli.parser import build_parser, parse
from clerkdesk.domain.words import Words
from clerkdesk.settings import policy, updates

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "administrators.md").read_text("utf-8")
THAI, ENGLISH = PAGE.split("\n---\n")
SETUP = (ROOT / "installer.iss").read_text("utf-8-sig")

TYPED = sorted(set(re.findall(r"^clerkdesk (.+)$", PAGE, re.MULTILINE)))


def test_both_languages_show_the_same_commands_values_and_switches() -> None:
    for pattern in (r"```bat\n(.*?)```", r"^\| (`[^|]+) \|", r"python tools/\S+ \w+"):
        of_both = [re.findall(pattern, text, re.DOTALL | re.MULTILINE) for text in (THAI, ENGLISH)]
        assert of_both[0] == of_both[1]
        assert of_both[0]


@pytest.mark.parametrize("line", TYPED)
def test_a_command_that_stands_there_can_be_typed(line: str) -> None:
    words = shlex.split(line.replace("\\", "/"))
    assert parse(build_parser(COMMANDS, Words(), words), words).command is not None


def test_the_setup_is_known_and_told_as_it_is_written() -> None:
    [identity] = re.findall(r'#define Id "(\{[^"]+\})"', SETUP)
    assert f"{identity}_is1" in THAI
    assert f"{identity}_is1" in ENGLISH
    for task in re.findall(r'^Name: "(\w+)"; Description', SETUP, re.MULTILINE):
        assert task in THAI
    for switch in ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART", "/LANG=", "/LOG="):
        assert switch in SETUP


def test_policies_are_those_that_are_read() -> None:
    source = Path(updates.__file__).read_text("utf-8")
    read = set(re.findall(r'policy\("(\w+)"\)', source))
    assert policy.POLICY_KEY in THAI
    for text in (THAI, ENGLISH):
        assert set(re.findall(r"^\| `(Update\w+)`", text, re.MULTILINE)) == read
