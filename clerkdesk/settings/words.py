"""The catalogues of words on screen, and the Thai words that lines are broken with."""

from functools import cache
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words
from clerkdesk.settings.places import bundled


def load_words(language: str, translations: Path | None = None) -> Words:
    """The words of ``language``: "th", which the code itself holds, or a folder of catalogues.

    Each ``translations/<language>/*.toml`` is one flat table from Thai to the other language.
    """
    if language == "th":
        return Words()
    translations = translations or bundled("resources", "translations")
    others = sorted(path.name for path in translations.iterdir() if path.is_dir())
    if language not in others:
        known = ", ".join(["th", *others])
        raise ClerkError(
            "ยังไม่มีภาษา {language}", do="เลือกได้จาก {known}", language=language, known=known
        )
    return Words(_merge(translations / language), language)


@cache
def _merge(folder: Path) -> dict[str, str]:
    import tomllib

    catalogue: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        catalogue |= tomllib.loads(path.read_text("utf-8"))
    return catalogue


@cache
def thai_words() -> tuple[str, ...]:
    """The words of ``resources/words_th.txt``, one a line; lines that start with # are remarks."""
    lines = bundled("resources", "words_th.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
