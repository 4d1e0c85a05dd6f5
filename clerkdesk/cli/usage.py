"""How a command is typed, said in the user's language: argparse itself speaks English alone."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

from clerkdesk.cli.table import USAGE
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import Wording, Words, th

_TITLES = {
    "positional arguments": th("สิ่งที่ต้องพิมพ์"),
    "options": th("ตัวเลือก"),
}

EMPTY = "nothing was typed"
"""What is wrong with an empty word."""

_MISTAKES = {
    f"argument (?P<where>.+?): {EMPTY}": th("{where} ว่างอยู่"),
    "the following arguments are required: (?P<what>.+)": th("ยังขาด {what}"),
    "unrecognized arguments: (?P<what>.+)": th("ไม่รู้จัก {what}"),
    r"argument .+?: invalid choice: '?(?P<what>.*?)'? \(choose from (?P<known>.+)\)": th(
        "ไม่มี {what} ที่มีคือ {known}"
    ),
    "argument (?P<where>.+?): expected .+": th("หลัง {where} ยังไม่มีค่า"),
    "argument (?P<where>.+?): ignored explicit argument (?P<what>.+)": th(
        "{where} ไม่ต้องมีค่าตามหลัง ({what})"
    ),
    "ambiguous option: (?P<what>.+) could match (?P<known>.+)": th("{what} เป็นได้หลายอย่าง: {known}"),
}
"""What argparse may find wrong, by its own English words."""


class Formatter(argparse.HelpFormatter):
    """Opens the usage in the user's language."""

    words = Words()

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        """``prefix`` empty is meant to be empty."""
        said = self.words.say(th("วิธีใช้: ")) if prefix is None else prefix
        super().add_usage(usage, actions, groups, said)


class Parser(argparse.ArgumentParser):
    """Says in the user's language what belongs to a command, and what is wrong with one."""

    words = Words()

    @classmethod
    def speak(cls, words: Words) -> None:
        """Every parser speaks through ``words`` from now on."""
        cls.words = words
        Formatter.words = words

    def format_help(self) -> str:
        """The help, the titles of its parts said only now: parsers are joined by them."""
        for group in self._action_groups:
            group.title = self.words.say(_TITLES.get(group.title or "", group.title or ""))
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Ends with exit code 2."""
        self.print_usage(sys.stderr)
        template = th("คำสั่งไม่ครบหรือไม่ถูกต้อง: {message} ดูวิธีใช้ด้วย --help")
        self.exit(USAGE, self.words.say(template, message=self._mistake(message)) + "\n")

    def _mistake(self, message: str) -> str:
        for shape, thai in _MISTAKES.items():
            found = re.fullmatch(shape, message, re.DOTALL)
            if found is not None:
                return self._filled(thai, found)
        return message

    def _filled(self, thai: Wording, found: re.Match[str]) -> str:
        values = {name: said.replace("'", "") for name, said in found.groupdict().items()}
        near = nearest(values.get("what", ""), values.get("known", "").split(", "))
        if near:
            values["what"] += f" ({near}?)"
        return self.words.say(thai, **values)
