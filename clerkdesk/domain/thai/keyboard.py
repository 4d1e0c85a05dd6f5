"""What was typed while the keyboard stood on Thai, and was meant in Latin letters.

A bar-code reader presses keys as a keyboard does. Where Windows stands on Thai (Kedmanee, TIS
820-2538), ``CD1:`` arrives as ``ฉฏๅซ``.
"""

_KEYS = (
    ("ๅ/-ภถุึคตจข", "1234567890-"),
    ("ๆไำพะัีรนย", "qwertyuiop"),
    ("ฟหกดเ้่าส", "asdfghjkl"),
    ("ผปแอิืทใ", "zxcvbnm."),
    ('๐"ฎฑธํ๊ณฯญ', "QWERTYUIOP"),
    ("ฤฆฏโฌ็๋ษศซ", "ASDFGHJKL:"),
    ("()ฉฮฺ์?", "ZXCVBNM"),
)
_TO_LATIN = str.maketrans("".join(thai for thai, _ in _KEYS), "".join(latin for _, latin in _KEYS))


def meant_in_latin(text: str) -> str:
    """``text`` as the same keys give it on a Latin keyboard; what no key gives stays."""
    return text.translate(_TO_LATIN)
