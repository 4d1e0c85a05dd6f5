"""What the person at this machine likes: language, look, how the window stood.

Kept as JSON in the data folder. It is never worth a failed start: what cannot be read is set
aside and the defaults hold.
"""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.settings.whole import write_whole

NAME = "preferences.json"
SET_ASIDE = "preferences.damaged.json"


@dataclass(frozen=True)
class Preferences:
    """Every preference with its default; a new one needs a line here and nothing else."""

    language: str = "th"  # th, en
    look: str = "system"  # system, light, dark, contrast
    text_size: int = 100  # per cent
    window: str = ""  # geometry of the window, as Qt saves it, in base64
    sidebar: str = ""  # folded, open; empty: as there is room
    sizes: str = ""  # of what stands side by side: name → pixels, as JSON
    help_window: str = ""  # geometry of the manual
    preview_open: bool = True
    overview: str = "picture"  # picture, figures
    last_folder: str = ""  # where a file was last saved to


_CHOICES: dict[str, tuple[object, ...]] = {
    "language": ("th", "en"),
    "look": ("system", "light", "dark", "contrast"),
    "text_size": (90, 100, 115, 130, 150),
    "sidebar": ("", "folded", "open"),
    "overview": ("picture", "figures"),
}


def load_preferences(folder: Path) -> tuple[Preferences, ClerkError | None]:
    """The preferences kept in ``folder``, and what has to be told about them, if anything."""
    path = folder / NAME
    try:
        return _from_json(path.read_text("utf-8")), None
    except FileNotFoundError:
        return Preferences(), None
    except OSError as error:
        return Preferences(), explain_os_error(error, path)
    except ValueError:  # not JSON, not UTF-8
        return Preferences(), _set_aside(path)


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Writes all or nothing, also when the power fails. Raises ClerkError."""
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
    write_whole(folder / NAME, text + "\n")


def _from_json(text: str) -> Preferences:
    """Raises ValueError when the whole is damaged; a single unfit value gives its default."""
    kept = json.loads(text)
    if not isinstance(kept, dict):
        raise ValueError(text)
    fit = {f.name: kept[f.name] for f in fields(Preferences) if _is_fit(f.name, kept.get(f.name))}
    return Preferences(**fit)


def _is_fit(name: str, value: object) -> bool:
    right_type = type(value) is type(getattr(Preferences, name))
    return right_type and value in _CHOICES.get(name, (value,))


def _set_aside(path: Path) -> ClerkError:
    aside = path.with_name(SET_ASIDE)
    try:
        path.replace(aside)
    except OSError as error:
        return explain_os_error(error, path)
    return ClerkError(
        "ไฟล์การตั้งค่า {path} เสีย จึงใช้ค่าเริ่มต้นแทน",
        do="ตั้งค่าใหม่ได้ตามปกติ ไฟล์เดิมเก็บไว้ในชื่อ {aside}",
        path=path,
        aside=aside.name,
    )
