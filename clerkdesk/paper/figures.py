"""Figures on paper, as the office chooses, without harm to addresses."""

import re

from clerkdesk.domain.thai.digits import Digits

# What holds a Latin letter is a word, an e-mail, an address or a file's name: with Thai figures
# it would be another one, or be found by nobody.
_LATIN_RUN = re.compile(r"[!-~]*[A-Za-z][!-~]*")


def in_figures(text: str, digits: Digits) -> str:
    """The text with its figures as the office writes them; ``a2@b.go.th`` and ``O12`` stay."""
    if digits is Digits.ARABIC:
        return digits.of(text)
    if not _LATIN_RUN.search(text):
        return digits.of(text)
    parts, end = [], 0
    for run in _LATIN_RUN.finditer(text):
        parts += [digits.of(text[end : run.start()]), run.group()]
        end = run.end()
    return "".join([*parts, digits.of(text[end:])])
