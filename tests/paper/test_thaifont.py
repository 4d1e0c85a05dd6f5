from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import uharfbuzz

from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.fontfile import FontFile
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.shaping import CELL, Shaper
from clerkdesk.paper.thaifont import load_font
from tests.paper.fontmaking import made_font
from tests.paper.pages import CREATED, SEED_LINES, drawn, of_lines
from tests.paper.readers import READERS, darkness, picture


def cell_ends(word: str) -> list[int]:
    return [cell.end() for cell in CELL.finditer(word)]


# Cut after the last cell: what follows has no marks.
WORDS = sorted(
    {word[: ends[-1]] for word in " ".join(SEED_LINES).split() if (ends := cell_ends(word))}
)


def whole(file: FontFile, word: str) -> list[tuple[int, int, int]]:
    """Glyphs with their places when HarfBuzz is given a whole word."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(file.data))), buffer)
    placed, x = [], 0
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        placed.append((info.codepoint, x + at.x_offset, at.y_offset))
        x += at.x_advance
    return placed


def in_cells(file: FontFile, word: str) -> list[tuple[int, int, int]]:
    """The same from our cells, without the sliver of width that each mark was given."""
    shaper, placed, x, end = Shaper(file), [], 0, 0
    for cell in CELL.finditer(word):
        for char in word[end : cell.start()]:
            placed.append((file.cmap[ord(char)], x, 0))
            x += file.advances[file.cmap[ord(char)]]
        pen = x
        for shaped in shaper.shape(cell.group()):
            placed += [(part.glyph, pen + part.x, part.y) for part in shaped.components]
            pen += shaped.advance
            x += shaped.advance if shaped.advance > 1 else 0
        end = cell.end()
    return placed


@pytest.mark.parametrize("name", ["Sarabun-Regular", "Sarabun-Bold"])
def test_cells_are_shaped_as_harfbuzz_shapes_whole_words(bundled: Path, name: str) -> None:
    file = FontFile((bundled / f"{name}.ttf").read_bytes())
    for word in WORDS:
        assert sorted(in_cells(file, word)) == sorted(whole(file, word)), word


def test_a_sara_am_with_a_tone_is_still_two_characters(measure: Measure) -> None:
    baked = measure.font(bold=False).baked("น้ำ")
    assert len(baked) == 3


def test_a_mark_has_next_to_no_width(measure: Measure) -> None:
    font = measure.font(bold=False)
    assert font.units("ที่") == pytest.approx(font.units("ท"), abs=2)


def test_two_files_that_share_a_name_stay_two_fonts(tmp_path: Path, bundled: Path) -> None:
    source = bundled / "Sarabun-Regular.ttf"
    for number, widths in enumerate((0.5, 1.0)):
        (tmp_path / f"{number}.ttf").write_bytes(made_font(source, "Twin", widths=widths))
    narrow, wide = (load_font(tmp_path / f"{number}.ttf") for number in (0, 1))
    assert narrow is not wide
    assert narrow.units("กกก") < wide.units("กกก") * 0.6


def test_a_character_without_glyph_is_seen_as_a_box_and_read_back_as_itself(
    measure: Measure, fonts: FontSet
) -> None:
    text = measure.text(20, 30, "☐ขก😀", 40)
    pdf = drawn(fonts, text)
    assert {name: read(pdf) for name, read in READERS.items()} == {n: ["☐ขก😀"] for n in READERS}
    box = measure.width_mm("☐", 40)
    assert box > 2
    assert darkness(picture(pdf), 20, 22, box, 9) > 0.02


def test_characters_without_glyph_are_told(measure: Measure) -> None:
    assert measure.missing_characters("ก ☐\u200bข\n\t漢ก") == {"☐", "漢"}
    assert measure.missing_characters("\n".join(SEED_LINES)) == set()


def test_characters_without_a_look_take_no_place(measure: Measure) -> None:
    assert measure.width_mm("คำ\u200bไทย\u00ad\ufeff", 16) == measure.width_mm("คำไทย", 16)


def test_every_kind_of_space_is_drawn_as_a_space(measure: Measure, fonts: FontSet) -> None:
    assert READERS["pdfium"](drawn(fonts, measure.text(20, 30, "ก\u00a0ข\tค\nง", 16))) == [
        "ก ข ค ง"
    ]


def test_a_font_is_shared_by_threads_without_mixing_their_pages(
    measure: Measure, fonts: FontSet
) -> None:
    layouts = [of_lines(measure, SEED_LINES[start : start + 20]) for start in range(0, 40, 4)]
    alone = [layout_to_pdf(layout, fonts, CREATED) for layout in layouts]
    with ThreadPoolExecutor(4) as threads:
        together = list(
            threads.map(lambda layout: layout_to_pdf(layout, fonts, CREATED), layouts * 3)
        )
    assert together == alone * 3
