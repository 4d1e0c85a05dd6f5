"""Compares two folders by what is in their files, not by times."""

from pathlib import Path

from tools.windows.packing import sha256


def contents(folder: Path) -> dict[str, str]:
    """Each file of a folder by its name in it, with its SHA-256."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path) for path in files}


def differences(first: Path, second: Path) -> list[str]:
    """A line for each file that only one of the two has, or that is another in the second."""
    before, after = contents(first), contents(second)
    said = {
        **{name: f"only in the first: {name}" for name in before.keys() - after.keys()},
        **{name: f"only in the second: {name}" for name in after.keys() - before.keys()},
        **{
            name: f"differs: {name}"
            for name in before.keys() & after.keys()
            if before[name] != after[name]
        },
    }
    return [said[name] for name in sorted(said)]
