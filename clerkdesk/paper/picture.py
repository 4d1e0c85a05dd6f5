"""A picture made ready for PDF once: no larger than print needs, its transparency apart."""

import struct
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from zlib import compress

from PIL import Image

from clerkdesk.domain.errors import ClerkError

DOTS_PER_MM = 600 / 25.4  # finer than office printers show
MOST_PIXELS = 50_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")
"""What is read, whatever a name says: for others there are readers that start programs."""

GREY = {"1", "L", "LA", "I", "I;16"}

_FAULTS = (
    *(OSError, ValueError, SyntaxError, EOFError, MemoryError, struct.error),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels of eight bits a colour, deflated, as a PDF image wants them."""

    key: str
    width: int
    height: int
    colours: str
    deflated: bytes
    mask: "Picture | None" = None


@lru_cache(16)
def prepared(data: bytes, name: str, width: float, height: float) -> Picture:
    """The picture in ``data`` for a place of ``width`` × ``height`` mm; ClerkError when unreadable.

    ``name`` is only for the error's sentence.
    """
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValueError("too many pixels")
            opened.thumbnail((max(1, int(width * DOTS_PER_MM)), max(1, int(height * DOTS_PER_MM))))
            return _picture(opened)
    except _FAULTS as error:
        raise ClerkError(
            "เปิดภาพนี้ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่ไฟล์ภาพ",
            do="ให้เลือกไฟล์ภาพ PNG หรือ JPG ไฟล์ใหม่",
            where="ไฟล์ภาพ {name}",
            name=name,
        ) from error


def _picture(image: Image.Image) -> Picture:
    mask = None
    if image.has_transparency_data:
        image = image.convert("RGBA")
        mask = _deflated(image.getchannel("A"))
    return _deflated(image.convert("L" if image.mode in GREY else "RGB"), mask)


def _deflated(image: Image.Image, mask: Picture | None = None) -> Picture:
    pixels = image.tobytes()
    colours = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    said = f"{image.size}{colours}{mask.key if mask else ''}".encode()
    key = sha256(said + pixels).hexdigest()[:32]
    return Picture(key, image.width, image.height, colours, compress(pixels), mask)
