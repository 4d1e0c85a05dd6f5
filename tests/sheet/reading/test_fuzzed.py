"""Books with bytes changed at random are read or refused, and nothing else happens."""

import random
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.understanding import understand
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading.clerks import EXPECTED

BOOKS = sorted((Path(__file__).parents[1] / "books").iterdir())


def changed(content: bytes, chance: random.Random) -> bytes:
    made = bytearray(content)
    for _ in range(chance.choice([1, 3, 10, 100])):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made[: chance.randrange(1, len(made))] if chance.random() < 0.2 else made)


def changed_inside(content: bytes, chance: random.Random) -> bytes:
    """One part of the archive changed, and all packed again so that its sums are right."""
    if not content.startswith(b"PK"):
        return changed(content, chance)
    held = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as made:
        names = old.namelist()
        picked = chance.choice(names)
        for name in names:
            part = old.read(name)
            made.writestr(name, changed(part, chance) if name == picked and part else part)
    return held.getvalue()


@pytest.mark.parametrize("seed", range(4))
def test_a_changed_book_is_read_or_refused(reader: Reader, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(15):
        change = chance.choice([changed, changed_inside, changed_inside])
        content = change(chance.choice(BOOKS).read_bytes(), chance)
        try:
            book = reader.read(content, "แบบ.xlsx")
        except ClerkError:
            continue
        understand(book, EXPECTED)
