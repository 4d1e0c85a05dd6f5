"""The report of a year: plots as vectors, figures as text, in one file."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.overview import read_overview
from clerkdesk.desk.overviewpicture import read_picture
from clerkdesk.desk.overviewreport import export_overview, overview_layout
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.units import add_unit
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.plots.drawing import Words
from clerkdesk.paper.placed import Figure, Layout
from tests.office import FakeClock, a_memo, an_allowed_memo


def layout_of(desk: Desk) -> Layout:
    picture = read_picture(desk)
    return overview_layout(desk, picture, read_overview(desk, picture.year))


def figures_of(layout: Layout) -> list[Figure]:
    return [item for page in layout.pages for item in page.items if isinstance(item, Figure)]


def test_the_report_holds_plots_as_vectors_and_no_picture(
    desk: Desk, tmp_path: Path, clock: FakeClock
) -> None:
    memo = an_allowed_memo(desk)
    clock.forward(5)
    publish(desk, memo.id, Publication(url="https://example.go.th/a"))
    out = tmp_path / "รายงาน.pdf"
    done = export_overview(desk, out)
    data = out.read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/Subtype /Image" not in data
    assert done.pages == len(layout_of(desk).pages) >= 3


def test_every_plot_is_in_it(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, Publication(url="https://example.go.th/a"))
    words = [
        shape.text
        for figure in figures_of(layout_of(desk))
        for shape in figure.drawing.shapes
        if isinstance(shape, Words)
    ]
    assert "พ.ค." in words
    assert any("วัน" in text for text in words)


def test_forty_units_go_on_on_further_pages_and_none_is_lost(desk: Desk) -> None:
    names = [f"กลุ่มโรงเรียนที่ {number} ของเขตพื้นที่การศึกษาที่มีชื่อยาว" for number in range(40)]
    for name in names:
        add_unit(desk, name)
    layout = layout_of(desk)
    rows = [figure.drawing for figure in figures_of(layout) if len(figure.drawing.spots) > 40]
    assert len(rows) > 1
    for page in layout.pages:
        for item in page.items:
            if isinstance(item, Figure):
                assert item.y + item.drawing.height <= page.height - 10


def test_nothing_is_written_for_a_file_of_another_kind(desk: Desk, tmp_path: Path) -> None:
    a_memo(desk)
    with pytest.raises(ClerkError):
        export_overview(desk, tmp_path / "report.docx")
    assert list(tmp_path.glob("report*")) == []


def test_an_empty_office_has_a_report_that_says_so(desk: Desk, tmp_path: Path) -> None:
    assert export_overview(desk, tmp_path / "r.pdf").pages >= 1
