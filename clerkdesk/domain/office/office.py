"""The office: its names, its number prefix, and how it writes figures."""

from dataclasses import dataclass

from clerkdesk.domain.thai.digits import Digits


@dataclass(frozen=True)
class Office:
    """What the office says of itself; every form takes its words from here.

    ``head`` is the title that memos are addressed to (เรียน ผู้อำนวยการ…), not a person's name;
    ``prefix`` is the letter code and number before a book number (``ศธ ๐๔๐๕๖``).
    ``practice`` marks a practice office on screen and on paper.
    """

    name: str = ""
    short_name: str = ""
    head: str = ""
    prefix: str = ""
    website: str = ""
    digits: Digits = Digits.THAI
    practice: bool = False
