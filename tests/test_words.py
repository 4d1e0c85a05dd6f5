"""Everything that is said on screen has its English, and nothing in the catalogue is left over."""

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = sorted((ROOT / "resources" / "translations" / "en").glob("*.toml"))
SPOKEN_ARGUMENTS = ("do", "where")


@cache
def trees() -> dict[str, ast.Module]:
    files = sorted((ROOT / "clerkdesk").rglob("*.py"))
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in files}


@cache
def error_classes() -> frozenset[str]:
    """ClerkError and every class that is derived from it."""
    classes = [
        n for tree in trees().values() for n in ast.walk(tree) if isinstance(n, ast.ClassDef)
    ]
    known, older = {"ClerkError"}, set[str]()
    while known != older:  # one generation after another
        older = set(known)
        known |= {c.name for c in classes if known & {name_of(base) for base in c.bases}}
    return frozenset(known)


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def said_by(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are shown to the clerk."""
    name = name_of(call.func)
    if name == "th" or (name == "say" and isinstance(call.func, ast.Attribute)):
        return call.args[:1]
    if name in error_classes():
        return call.args + [k.value for k in call.keywords if k.arg in SPOKEN_ARGUMENTS]
    return []


def spoken(wanted: type[ast.expr]) -> Iterator[tuple[str, ast.expr]]:
    """Every node of the wanted type that is said, with its place in the code."""
    for file, tree in trees().items():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            for argument in said_by(call):
                for node in alternatives(argument):
                    if isinstance(node, wanted):
                        yield f"{file}:{node.lineno}", node


def alternatives(node: ast.expr) -> list[ast.expr]:
    """Both sides of ``a if x else b`` and of ``a or b``, else the node itself."""
    if isinstance(node, ast.IfExp):
        return alternatives(node.body) + alternatives(node.orelse)
    if isinstance(node, ast.BoolOp):
        return [each for value in node.values for each in alternatives(value)]
    return [node]


@cache
def catalogue() -> dict[str, str]:
    merged: dict[str, str] = {}
    for path in CATALOGUES:
        merged |= tomllib.loads(path.read_text("utf-8"))
    return merged


def placeholders(template: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def is_thai(text: str) -> bool:
    """Whether it has a letter that English cannot share ("{path}" needs no translation)."""
    return any("ก" <= letter <= "๛" for letter in text)


def test_everything_said_has_its_english() -> None:
    literals = [(at, n.value) for at, n in spoken(ast.Constant) if isinstance(n, ast.Constant)]
    said = [(at, text) for at, text in literals if isinstance(text, str) and is_thai(text)]
    assert len(said) > 20
    lacking = [f"{at} {text}" for at, text in said if text not in catalogue()]
    assert not lacking, "no English yet:\n" + "\n".join(lacking)


def test_nothing_said_is_put_together_before_it_can_be_translated() -> None:
    assert [at for at, _ in spoken(ast.JoinedStr)] == []


def test_every_entry_of_the_catalogue_is_used() -> None:
    nodes = (node for tree in trees().values() for node in ast.walk(tree))
    written = {node.value for node in nodes if isinstance(node, ast.Constant)}
    unused = sorted(set(catalogue()) - written)
    assert not unused, "said nowhere:\n" + "\n".join(unused)


def test_both_languages_have_the_same_placeholders() -> None:
    uneven = [k for k, v in catalogue().items() if set(placeholders(k)) != set(placeholders(v))]
    assert uneven == []


def test_no_sentence_has_two_different_translations() -> None:
    seen: dict[str, set[str]] = {}
    for path in CATALOGUES:
        for thai, english in tomllib.loads(path.read_text("utf-8")).items():
            seen.setdefault(thai, set()).add(english)
    assert {thai: english for thai, english in seen.items() if len(english) > 1} == {}
