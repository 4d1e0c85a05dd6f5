"""One reading process for the tests of this folder, as a clerk has one for a pile of files."""

from collections.abc import Iterator

import pytest

from clerkdesk.sheet.reading.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made
