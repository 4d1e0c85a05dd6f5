"""Builds ``thai.dll`` for the Windows package, from the sources of libthai, with its dictionary.

Qt asks a library of this name where Thai words end; Windows has none. Debian's source packages are
fetched by apt, proved by their SHA-256, and compiled by mingw; the dictionary is the one that
Debian made from the word lists in the same sources. Both libraries are LGPL-2.1-or-later: the
licence and the authors go along, and the sources are laid beside, for the page from which the
setup is fetched. The DLL lies beside the program, where it can be replaced.

    python tools/windows/thai_dll.py build/thai [--sources FOLDER]
"""

import argparse
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent / "thai"
SOURCES = {
    "libthai_0.1.29.orig.tar.xz": (
        "fc80cc7dcb50e11302b417cebd24f2d30a8b987292e77e003267b9100d0f4bcd"
    ),
    "libdatrie_0.2.13.orig.tar.xz": (
        "12231bb2be2581a7f0fb9904092d24b0ed2a271a16835071ed97bed65267f4be"
    ),
}
DICTIONARY = "libthai-data_0.1.29-1_all.deb"
PROVED = {
    **SOURCES,
    DICTIONARY: "eed65a75269411e47d7b393d82bc30471da5c499e9f311abbfd8c54ca1a42d9e",
}
INSIDE = "./usr/share/libthai/thbrk.tri"
COMPILER = "x86_64-w64-mingw32-gcc"
PACKAGE = "gcc-mingw-w64-x86-64-win32"
LICENCES = ("COPYING", "AUTHORS", "README")

_TRIE = ("alpha-map", "darray", "dstring", "fileutils", "tail", "trie", "trie-string")
_THAI = (
    *("thbrk/thbrk", "thbrk/brk-ctype", "thbrk/brk-maximal"),
    *("thctype/thctype", "thctype/wtt", "thwchar/thwchar", "thstr/thstr"),
    *("thwbrk/thwbrk", "thcell/thcell", "thinp/thinp"),
)


def main() -> int:
    """Runs the command; gives the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--sources", type=Path, help=f"a folder that has {', '.join(PROVED)}")
    asked = parser.parse_args()
    try:
        for path in build(asked.out, asked.sources):
            print(path)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def build(out: Path, sources: Path | None = None) -> list[Path]:
    """Makes ``thai.dll``, ``thbrk.tri``, ``licences`` and ``sources`` in ``out``; gives what was
    made.

    ValueError says what is not installed or was changed; OSError and CalledProcessError likewise.
    """
    if shutil.which(COMPILER) is None:
        raise ValueError(f"apt-get install --no-install-recommends {PACKAGE}")
    out = out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        work = Path(scratch)
        folder = sources or fetched(work)
        prove(folder)
        tree = unpacked(folder, work)
        dictionary = take_dictionary(folder / DICTIONARY, out / "thbrk.tri")
        library = make_library(tree, out / "thai.dll")
        licences = keep_licences(tree, out / "licences")
        return [library, dictionary, *licences, *keep_sources(folder, out / "sources")]


def fetched(work: Path) -> Path:
    """A folder with the sources, fetched by apt from the mirrors that this machine uses."""
    folder = work / "sources"
    lists, cache = folder / "lists" / "partial", folder / "cache" / "archives" / "partial"
    for made in (lists, cache):
        made.mkdir(parents=True)
    (folder / "debian.list").write_text(mirrors(), encoding="utf-8")
    apt = [
        *("apt-get", "-qq", "-o", "APT::Sandbox::User=", "-o", "Dir::Etc::sourceparts=-"),
        *("-o", f"Dir::Etc::sourcelist={folder / 'debian.list'}"),
        *("-o", f"Dir::State::lists={lists.parent}", "-o", f"Dir::Cache={cache.parent.parent}"),
    ]
    run([*apt, "update"], folder)
    run([*apt, "download", DICTIONARY.split("_")[0]], folder)
    for name in SOURCES:
        package = name.split("_")[0]
        run([*apt, "source", "--download-only", "--only-source", "--tar-only", package], folder)
    return folder


def mirrors() -> str:
    """The list for apt: packages and sources of where this machine has its own from."""
    old, new = Path("/etc/apt/sources.list"), Path("/etc/apt/sources.list.d/debian.sources")
    told = new.read_text("utf-8") if new.is_file() else ""
    said = dict(line.split(": ", 1) for line in told.split("\n\n")[0].splitlines() if ": " in line)
    if said:
        place = f"[signed-by={said['Signed-By']}] {said['URIs']} {said['Suites'].split()[0]} main"
    else:
        lines = old.read_text("utf-8").splitlines() if old.is_file() else []
        place = next((line[4:] for line in lines if line.startswith("deb ")), "")
    if not place:
        raise ValueError("apt has no list of Debian; give the sources with --sources")
    return f"deb {place}\ndeb-src {place}\n"


def prove(folder: Path) -> None:
    """ValueError for a source that is not the one that was looked at."""
    for name, wanted in PROVED.items():
        path = folder / name
        if not path.is_file():
            raise ValueError(f"{name} is not there; give it with --sources")
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != wanted:
            raise ValueError(f"{name} has SHA-256 {found}, not {wanted}")


def unpacked(folder: Path, work: Path) -> Path:
    """The folder in which both sources lie unpacked."""
    tree = work / "tree"
    for name in SOURCES:
        with tarfile.open(folder / name) as held:
            held.extractall(tree)
    return tree


def take_dictionary(package: Path, out: Path) -> Path:
    """Takes the dictionary out of Debian's package of it."""
    with tarfile.open(fileobj=io.BytesIO(member(package.read_bytes(), "data.tar.xz"))) as held:
        file = held.extractfile(INSIDE)
        if file is None:
            raise ValueError(f"{package.name} has no {INSIDE}")
        out.write_bytes(file.read())
    return out


def member(archive: bytes, wanted: str) -> bytes:
    """One file of an ``ar`` archive, which a package of Debian is: heads of 60 bytes, each with a
    name and a length, before contents of even length."""
    at = len(b"!<arch>\n")
    while at < len(archive):
        head = archive[at : at + 60]
        name, length = head[:16].decode("ascii").strip(" /"), int(head[48:58])
        if name == wanted:
            return archive[at + 60 : at + 60 + length]
        at += 60 + length + length % 2
    raise ValueError(f"no {wanted} in the package")


def make_library(tree: Path, out: Path) -> Path:
    """Compiles the DLL, with four functions to be seen and no time stamp."""
    thai, trie = tree / "libthai-0.1.29", tree / "libdatrie-0.2.13"
    files = [
        *(trie / "datrie" / f"{name}.c" for name in _TRIE),
        *(thai / "src" / f"{name}.c" for name in _THAI),
        *(HERE / "dictionary.c", HERE / "thai.def"),
    ]
    folders = [f"-I{trie}", f"-I{thai / 'include'}", f"-I{thai / 'src'}"]
    common = out.with_suffix(".o")
    flags = ["-O2", "-w", "-DNDEBUG", '-DDICT_DIR=""', f"-ffile-prefix-map={tree}=."]
    renamed = "-Dbrk_load_default_dict=brk_load_dict_by_path"
    source = thai / "src" / "thbrk" / "brk-common.c"
    run([COMPILER, *flags, renamed, *folders, "-c", str(source), "-o", str(common)], out.parent)
    link = ["-shared", "-s", "-static-libgcc", "-Wl,--no-insert-timestamp"]
    run(
        [COMPILER, *flags, *folders, *link, *map(str, files), str(common), "-o", str(out)],
        out.parent,
    )
    common.unlink()
    return out


def keep_licences(tree: Path, out: Path) -> list[Path]:
    """The licence and the authors of both, in ``out``."""
    kept = list[Path]()
    for source in sorted(tree.iterdir()):
        folder = out / source.name
        folder.mkdir(parents=True, exist_ok=True)
        kept += [Path(shutil.copy(source / name, folder / f"{name}.txt")) for name in LICENCES]
    return kept


def keep_sources(folder: Path, out: Path) -> list[Path]:
    """All that the DLL was made from, as the licence wants it."""
    out.mkdir(exist_ok=True)
    made_from = [*(folder / name for name in SOURCES), *sorted(HERE.iterdir()), Path(__file__)]
    return [Path(shutil.copy(path, out)) for path in made_from]


def run(command: list[str], folder: Path) -> None:
    """Runs a tool; CalledProcessError tells what it said."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace")
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        done.check_returncode()


if __name__ == "__main__":
    sys.exit(main())
