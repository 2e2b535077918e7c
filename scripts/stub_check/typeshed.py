"""Compares an overlay with typeshed: a name must stand where typeshed defines it, parameters must be named as there.

An overlay may add what typeshed's class only inherits, but then it has to bring the types along (a return annotation).
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable
from pathlib import Path

from .reading import Declared, Stub, read_stub


class Typeshed:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.versions = _read_versions(root / "stdlib" / "VERSIONS")

    @functools.lru_cache(maxsize=None)
    def module(self, name: str) -> Stub | None:
        for base in (self.root / "stdlib", *self._distributions(name.split(".")[0])):
            for path in (base / (name.replace(".", "/") + ".pyi"), base / name.replace(".", "/") / "__init__.pyi"):
                if path.is_file():
                    return read_stub(path, name, everything=True)
        return None

    def _distributions(self, top: str) -> list[Path]:
        stubs = self.root / "stubs"
        return [path for path in sorted(stubs.glob("*")) if (path / top).is_dir() or (path / f"{top}.pyi").is_file()]

    def is_standard(self, module: str) -> bool:
        return module.split(".")[0] in self.versions

    def lacks(self, module: str, version: tuple[int, int]) -> bool:
        """Whether this Python version has no such standard module."""
        parts = module.split(".")
        for count in range(len(parts), 0, -1):
            span = self.versions.get(".".join(parts[:count]))
            if span:
                return not span[0] <= version <= span[1]
        return False

    def accepts(self, name: str, param: str, module: str) -> bool:
        """Whether typeshed's function or class (its constructor) has a parameter of this name."""
        shed = self.module(module)
        found = shed and _find(shed, name.removeprefix(module + ".").split("."))
        return bool(found) and _has_parameter(found, param)

    def check(self, stub: Stub, report: Callable[[Stub, int, str], None]) -> tuple[int, int]:
        """(names found, names added to typeshed's) of one overlay; (0, 0) for modules that typeshed does not have."""
        shed = self.module(stub.module)
        if not shed:
            return 0, 0
        strict = self.is_standard(stub.module)
        counts = [0, 0]
        for declared in stub.names.values():
            if not declared.decorators and declared.kind == "variable" and declared.name.startswith("_"):
                continue
            self._compare(stub, shed.module, declared, shed.names.get(declared.name), strict, counts, report)
        return counts[0], counts[1]

    def _compare(
        self,
        stub: Stub,
        owner: str,
        declared: Declared,
        known: Declared | None,
        strict: bool,
        counts: list[int],
        report: Callable[[Stub, int, str], None],
    ) -> None:
        name = f"{owner}.{declared.name}"
        if known is None or known.kind in ("export", "variable") and declared.kind != known.kind:
            counts[1] += 1
            if strict and not _says_its_types(declared):
                why = "does not define" if known is None else "only re-exports or aliases"
                sentence = f"typeshed's {owner} {why} `{declared.name}`: move it or write its types"
                report(stub, declared.line, sentence)
            return
        counts[0] += 1
        if declared.kind == "function" and declared.is_async != known.is_async:
            report(stub, declared.line, f"typeshed's `{name}` is {'' if known.is_async else 'not '}async")
        wanted = {param for param in declared.params if not param.startswith("*")} | declared.mentions
        for param in sorted(wanted) if strict and declared.kind != "class" else sorted(declared.mentions):
            if not _has_parameter(known, param):
                report(stub, declared.line, f"typeshed's `{name}` has no parameter `{param}`")
        for member in declared.members.values():
            self._compare(stub, name, member, known.members.get(member.name), strict, counts, report)


def _says_its_types(declared: Declared) -> bool:
    """A function with its result, or a private class of the stub's own with methods that all have theirs."""
    if declared.kind == "class" and declared.name.startswith("_"):
        return bool(declared.members) and all(member.returns is not None for member in declared.members.values())
    return declared.kind == "function" and declared.returns is not None


def _find(stub: Stub, parts: list[str]) -> Declared | None:
    found = stub.names.get(parts[0])
    for part in parts[1:]:
        found = found.members.get(part) if found else None
    return found


def _has_parameter(declared: Declared, name: str) -> bool:
    params = {param for one in _callables(declared) for param in one.params}
    return name in params or any(param.startswith("**") for param in params)


def _callables(declared: Declared) -> list[Declared]:
    if declared.kind != "class":
        return [declared]
    made = [declared.members[name] for name in ("__init__", "__new__") if name in declared.members]
    return made or [declared]


def _read_versions(path: Path) -> dict[str, tuple[tuple[int, int], tuple[int, int]]]:
    """typeshed's VERSIONS: `module: 3.0-3.12`."""
    found: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}
    if not path.is_file():
        return found
    for line in path.read_text(encoding="utf-8").splitlines():
        module, colon, span = line.split("#")[0].strip().partition(":")
        if not colon:
            continue
        first, _, last = span.strip().partition("-")
        found[module] = (_version(first), _version(last) if last else (99, 0))
    return found


def _version(text: str) -> tuple[int, int]:
    major, minor = ast.literal_eval(f"({text.strip().replace('.', ',')})")
    return major, minor
