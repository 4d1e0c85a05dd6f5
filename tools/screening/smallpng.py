"""Pictures as small PNGs: few colours, but each of them as it is on screen."""

from io import BytesIO
from itertools import chain

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QPixmap

from clerkdesk.ui.look.palette import LIGHT

_COLOURS = 128

Colour = tuple[int, int, int]


def small_png(picture: QPixmap, widest: int) -> bytes:
    """The picture, ``widest`` real pixels at the most, as PNG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    with Image.open(BytesIO(bytes(buffer.data().data()))) as opened:
        image = opened.convert("RGB")
    if image.width > widest:
        height = round(image.height * widest / image.width)
        image = image.resize((widest, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    _in_few_colours(image).save(out, "PNG", optimize=True)
    return out.getvalue()


def _in_few_colours(image: Image.Image) -> Image.Image:
    """Each pixel in the nearest of the colours that are kept. Pillow's own search for the nearest
    is not exact, and tints the ground."""
    counted = sorted(image.getcolors(image.width * image.height) or [], reverse=True)
    found = [_colour(each) for _, each in counted]
    kept = list(dict.fromkeys([*_of_the_look(), *found]))[:_COLOURS]
    index = {colour: _nearest(colour, kept) for colour in found}
    made = Image.new("P", image.size)
    made.putpalette(list(chain.from_iterable(kept)))
    made.putdata([index[_colour(pixel)] for pixel in image.getdata()])
    return made


def _of_the_look() -> list[Colour]:
    """The colours of the light look: the rare ones among them tell a status."""
    texts = tuple(LIGHT)
    named = [QColor(text) for text in texts if isinstance(text, str) and text.startswith("#")]
    return [(colour.red(), colour.green(), colour.blue()) for colour in named]


def _nearest(colour: Colour, kept: list[Colour]) -> int:
    red, green, blue = colour
    far = [(red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2 for r, g, b in kept]
    return far.index(min(far))


def _colour(pixel: object) -> Colour:
    """A pixel of an RGB image."""
    if not isinstance(pixel, tuple):
        raise TypeError("no RGB picture")
    red, green, blue = pixel
    return red, green, blue
