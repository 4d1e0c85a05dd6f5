"""Sizes of files as people say them."""

from clerkdesk.domain.words import th
from clerkdesk.ui.voice import Voice

_UNITS = (
    (1_000_000_000, th("{size} กิกะไบต์")),
    (1_000_000, th("{size} เมกะไบต์")),
    (1_000, th("{size} กิโลไบต์")),
)


def size_words(voice: Voice, size: int) -> str:
    """A size as people say it: ``1.4 เมกะไบต์``."""
    for unit, words in _UNITS:
        if size >= unit:
            number = f"{size / unit:.1f}".removesuffix(".0")
            return voice.say(words, size=voice.figure(number))
    return voice.say("{size} ไบต์", size=size)
