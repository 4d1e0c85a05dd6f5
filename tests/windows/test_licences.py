"""Every part that is shipped has its licence on the page."""

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tools.windows.licences import (
    SOURCES,
    SUPPLIED,
    TEXTS,
    MissingLicenceError,
    Part,
    page,
    part_of,
)

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
LOCKED = re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE)


@pytest.mark.parametrize("name", LOCKED)
def test_every_locked_package_brings_its_licence_or_is_given_one(name: str) -> None:
    part = part_of(Path(str(distribution(name)._path)))  # type: ignore[attr-defined]
    said = "\n".join(text for _, text in part.texts)
    assert re.search("licen[cs]e|copyright|permission", said, re.IGNORECASE), part.texts
    assert len(said) > 500


@pytest.mark.parametrize("name", ["pyside6-essentials", "shiboken6"])
def test_what_is_under_the_lgpl_tells_where_the_sources_of_its_version_are(name: str) -> None:
    part = part_of(Path(str(distribution(name)._path)))  # type: ignore[attr-defined]
    assert "LGPL" in part.licence
    assert f"v{part.version}" in part.sources
    assert f"Sources: {part.sources}" in page([part])


def test_no_other_package_has_to_tell_of_its_sources() -> None:
    told = {name for name in LOCKED if re.search("GPL", licence_of(name))}
    assert told == SOURCES.keys()


def licence_of(name: str) -> str:
    return part_of(Path(str(distribution(name)._path))).licence  # type: ignore[attr-defined]


def test_what_is_given_is_there() -> None:
    for names in SUPPLIED.values():
        for name in names:
            assert (TEXTS / name).stat().st_size > 1000


def test_a_package_without_a_licence_stops_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "odd-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1\n", "utf-8")
    with pytest.raises(MissingLicenceError, match="odd"):
        part_of(folder)
    (folder / "licenses").mkdir()
    (folder / "licenses" / "MIT.txt").write_text("Permission is hereby granted", "utf-8")
    assert part_of(folder).texts == (("licenses/MIT.txt", "Permission is hereby granted"),)


def test_the_page_lists_all_and_shows_texts_as_they_are() -> None:
    shown = page([Part("a", "1", "MIT", (("L", "1 < 2 & <b>"),)), Part("b", "", "", ())])
    assert '<a href="#p0">a 1</a> – MIT' in shown
    assert "<pre>1 &lt; 2 &amp; &lt;b&gt;</pre>" in shown
    assert 'id="p1"' in shown
