from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.fonts import FontSet, find_fonts
from clerkdesk.paper.measure import Measure
from tests.paper.fontmaking import TH_SARABUN, made_font

RESTRICTED, PREVIEW_TOO = 0x0002, 0x0006


def pair(
    folder: Path, bundled: Path, family: str, rights: int = 0, widths: float = TH_SARABUN
) -> list[Path]:
    """A regular and a bold font file; both have misleading names."""
    files = [folder / f"{family} a.ttf", folder / f"{family} b.ttf"]
    for path, bold in zip(files, (True, False), strict=True):
        source = bundled / ("Sarabun-Bold.ttf" if bold else "Sarabun-Regular.ttf")
        path.write_bytes(made_font(source, family, bold, rights=rights, widths=widths))
    return files


def test_the_bundled_sarabun_is_taken_when_nothing_is_installed(bundled: Path) -> None:
    fonts = find_fonts(bundled)
    assert fonts.regular.path.name == "Sarabun-Regular.ttf"
    assert fonts.bold.path.name == "Sarabun-Bold.ttf"


def test_sixteen_points_of_the_bundled_font_are_as_wide_as_th_sarabun(fonts: FontSet) -> None:
    # Seen on 202 lines of real text: 0.6584 and 0.6620 on average, with a deviation under 1 %.
    assert fonts.regular.factor == pytest.approx(0.6584, rel=0.005)
    assert fonts.bold.factor == pytest.approx(0.6620, rel=0.005)


def test_an_installed_th_sarabun_new_is_preferred(tmp_path: Path, bundled: Path) -> None:
    old = pair(tmp_path, bundled, "TH SarabunPSK")
    new = pair(tmp_path, bundled, "TH Sarabun New")
    fonts = find_fonts(bundled, [*old, *new])
    assert {fonts.regular.path, fonts.bold.path} == set(new)
    assert find_fonts(bundled, old).regular.family == "TH SarabunPSK"


def test_bold_is_known_by_its_tables_and_not_by_its_file_name(
    tmp_path: Path, bundled: Path
) -> None:
    bold, regular = pair(tmp_path, bundled, "TH Sarabun New")
    fonts = find_fonts(bundled, [bold, regular])
    assert (fonts.regular.path, fonts.bold.path) == (regular, bold)


@pytest.mark.parametrize("widths", [0.6, 1.0])
def test_a_rescaled_copy_gets_the_factor_that_its_widths_ask_for(
    tmp_path: Path, bundled: Path, fonts: FontSet, widths: float
) -> None:
    rescaled = find_fonts(bundled, pair(tmp_path, bundled, "TH Sarabun New", widths=widths))
    assert rescaled.regular.factor == pytest.approx(fonts.regular.factor / widths, rel=0.005)
    text, size = "สำนักงานเขตพื้นที่การศึกษา", 16
    natural = Measure(fonts).width_mm(text, size)
    assert Measure(rescaled).width_mm(text, size) == pytest.approx(natural, rel=0.01)


def test_damaged_wrong_and_missing_files_are_passed_over(tmp_path: Path, bundled: Path) -> None:
    good = pair(tmp_path, bundled, "TH Sarabun New")
    cut_off, text, folder = (tmp_path / name for name in ("cut.ttf", "text.ttf", "folder.ttf"))
    cut_off.write_bytes(good[0].read_bytes()[:20_000])
    text.write_text("TH Sarabun New")
    folder.mkdir()
    bad = [cut_off, text, folder, tmp_path / "gone.ttf"]
    assert find_fonts(bundled, [*bad, *good]).regular.path == good[1]
    assert find_fonts(bundled, bad).regular.family == "Sarabun"


def test_a_font_whose_bold_is_missing_is_passed_over(tmp_path: Path, bundled: Path) -> None:
    lonely = pair(tmp_path, bundled, "TH Sarabun New")[1:]
    assert find_fonts(bundled, lonely).regular.family == "Sarabun"


def test_an_italic_font_is_never_taken_for_an_upright_one(tmp_path: Path, bundled: Path) -> None:
    slanted = tmp_path / "slanted.ttf"
    source = bundled / "Sarabun-Regular.ttf"
    slanted.write_bytes(made_font(source, "TH Sarabun New", italic=True))
    files = [slanted, *pair(tmp_path, bundled, "TH Sarabun New")]
    assert slanted not in (find_fonts(bundled, files).regular.path,)


@pytest.mark.parametrize(
    ("rights", "family"), [(RESTRICTED, "Sarabun"), (PREVIEW_TOO, "TH Sarabun New")]
)
def test_a_font_that_forbids_embedding_is_passed_over(
    tmp_path: Path, bundled: Path, rights: int, family: str
) -> None:
    files = pair(tmp_path, bundled, "TH Sarabun New", rights=rights)
    assert find_fonts(bundled, files).regular.family == family


def test_a_sarabun_whose_arabic_digits_look_thai_is_never_taken(
    tmp_path: Path, bundled: Path
) -> None:
    assert find_fonts(bundled, pair(tmp_path, bundled, "TH SarabunIT๙")).regular.family == "Sarabun"


def test_without_the_bundled_fonts_the_clerk_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="ติดตั้งโปรแกรมใหม่") as told:
        find_fonts(tmp_path)
    assert str(tmp_path) in str(told.value)
