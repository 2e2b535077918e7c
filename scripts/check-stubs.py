"""Checks the catalogue's Python stubs against the libraries themselves and against typeshed.

    python3 scripts/check-stubs.py                      every library that this interpreter can import
    python3 scripts/check-stubs.py --only redis httpx   only these (top-level import names)
    python3 scripts/check-stubs.py --require redis      these must be importable, or the run fails
    python3 scripts/check-stubs.py --of redis httpx     the libraries of these distributions (names as on PyPI)
    python3 scripts/check-stubs.py --installed          say nothing of those that are not importable
    python3 scripts/check-stubs.py --table PAGE.md      keep the results in a page

For each name of a stub: it exists at run time, async is async, a property is a property, parameters that `unless`,
`when` or a marker name exist, bases are bases, return annotations agree where the library has them, and names given by
`instead` exist. Names beginning with an underscore that the library lacks are taken as the stub's own. Where typeshed
describes a module, the overlay must name things where typeshed defines them. Conditions on `sys.version_info` and
`sys.platform` in a stub are evaluated for this interpreter, on `__version__` for the installed library. Exit code 1 on
a mismatch.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib
import importlib.metadata
import io
import re
import sys
import types
import warnings
from collections.abc import Callable
from pathlib import Path

from stub_check.reading import KINDS, Stub, read_stub
from stub_check.runtime import RuntimeCheck, resolve_name
from stub_check.table import write_table
from stub_check.typeshed import Typeshed

Report = Callable[[Stub, int, str], None]
Vocabulary = dict[str, "set[str] | None"]
Libraries = dict[str, list[tuple[str, Path]]]

ROOT = Path(__file__).resolve().parent.parent
STUBS = ROOT / "rules" / "catalogue" / "python"
TYPESHED = ROOT / "node_modules" / "pyright" / "dist" / "typeshed-fallback"
HEADER = {"versions", "sources", "colour"}
COLOURS = {"sync", "async", "both", "neutral"}
COUNTERPART = {"name", "maturity", "effort", "source", "date"}


def main() -> int:
    options = parse_options()
    vocabulary = read_vocabulary(options.stubs / "colorfast.pyi")
    typeshed = Typeshed(options.typeshed)
    libraries = find_libraries(options.stubs)
    wanted = choose(libraries, options)
    unknown = [one for one in (*options.only, *options.require) if not any(belongs(name, one) for name in libraries)]
    for name in unknown:
        print(f"{name}: no stub")
    if not wanted:
        print(f"no stub for {', '.join(options.of or options.only or options.require)}")
    failed = bool(unknown) or not wanted
    totals = {"checked": 0, "mismatches": 0, "absent": 0}
    rows: dict[str, str] = {}
    for name in sorted(wanted):
        problems, line, absent = check_library(name, libraries[name], options, vocabulary, typeshed, totals, rows)
        totals["absent"] += absent
        failed = failed or bool(problems) or (absent and any(belongs(name, one) for one in options.require))
        if not (absent and options.installed and not problems):
            print(line)
        for problem in problems:
            print("  " + problem)
        totals["mismatches"] += len(problems)
    if options.table:
        write_table(options.table, rows)
    absent, checked, mismatches = totals["absent"], totals["checked"], totals["mismatches"]
    print(f"{len(wanted)} libraries, {absent} not importable here, {checked} names checked, {mismatches} mismatches")
    return 1 if failed else 0


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Check the catalogue's Python stubs against the installed libraries.")
    add = parser.add_argument
    add("--only", nargs="+", default=[], metavar="NAME", help="check these libraries only")
    add("--require", nargs="+", default=[], metavar="NAME", help="fail if one of these cannot be imported")
    add("--of", nargs="+", default=[], metavar="DIST", help="check the libraries of these distributions")
    add("--table", type=Path, help="page of results, in which a row is written for each library that was checked")
    add("--installed", action="store_true", help="leave out libraries that cannot be imported")
    add("--stubs", type=Path, default=STUBS, help="folder of stubs")
    add("--typeshed", type=Path, default=TYPESHED, help="typeshed's root")
    return parser.parse_args()


def choose(libraries: Libraries, options: argparse.Namespace) -> set[str]:
    """The libraries that the options name; all if they name none."""
    if not (options.only or options.require or options.of):
        return set(libraries)
    named = {name for name in libraries for one in (*options.only, *options.require) if belongs(name, one)}
    return named | provided_by(libraries, options.of)


def belongs(library: str, name: str) -> bool:
    return library == name or library.startswith(f"{name}.")


def provided_by(libraries: Libraries, distributions: list[str]) -> set[str]:
    """Libraries of distributions, which may be given as requirements (`pandas==2.3`, `pwdlib[argon2]`)."""
    wanted = {canonical(re.split(r"[^A-Za-z0-9._-]", name)[0]) for name in distributions}
    provided = importlib.metadata.packages_distributions() if wanted else {}
    tops = {top for top, owners in provided.items() if any(canonical(owner) in wanted for owner in owners)}
    return {name for name, modules in libraries.items() if name in tops or canonical(distribution(modules[0][1])) in wanted}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def find_libraries(root: Path) -> Libraries:
    """Import name -> its modules and their files, the top module first. Parts of a namespace package with a header of their
    own (`google.cloud.storage`) are libraries of their own."""
    modules: list[tuple[str, Path]] = []
    for path in root.rglob("*.pyi"):
        parts = list(path.relative_to(root).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        if parts and parts != ["colorfast"]:
            modules.append((".".join(parts), path))
    modules.sort()
    headed = [module for module, path in modules if distribution(path)]
    found: Libraries = {}
    for module, path in modules:
        above = [name for name in headed if belongs(module, name)]
        if above or not any(belongs(name, module) for name in headed):
            found.setdefault(above[-1] if above else module.split(".")[0], []).append((module, path))
    return found


def distribution(path: Path) -> str:
    """The distribution that a stub's header names; empty without a header."""
    named = re.search(r'^library\(\s*"([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    return named.group(1) if named else ""


def check_library(
    name: str,
    modules: list[tuple[str, Path]],
    options: argparse.Namespace,
    vocabulary: Vocabulary,
    typeshed: Typeshed,
    totals: dict[str, int],
    rows: dict[str, str],
) -> tuple[list[str], str, bool]:
    problems: list[str] = []

    def report(stub: Stub, line: int, sentence: str) -> None:
        problems.append(f"{stub.path.relative_to(options.stubs)}:{line}: {sentence}")

    absent = try_import(name)[0] is None
    version = version_of(name, modules[0][1])
    stubs: list[Stub] = []
    for module, path in modules:
        try:
            stubs.append(read_stub(path, module, version=numbers(version)))
        except SyntaxError as error:
            problems.append(f"{path.relative_to(options.stubs)}:{error.lineno}: {error.msg}")
    check_headers(name, stubs, report)
    overlaid = added = 0
    for stub in stubs:
        check_words(stub, vocabulary, report, absent)
        found, more = typeshed.check(stub, report)
        overlaid, added = overlaid + found, added + more
    runtime = RuntimeCheck(report, typeshed.accepts)
    for stub in stubs if not absent else []:
        module, error = try_import(stub.module)
        if module is not None:
            runtime.module(stub, module)
        elif any(not one.startswith("_") for one in stub.names) and not typeshed.lacks(stub.module, sys.version_info[:2]):
            if isinstance(error, ModuleNotFoundError) and error.name and stub.module.startswith(error.name):
                report(stub, 1, f"there is no module `{stub.module}`")
            else:
                # It wants something that is not installed here.
                runtime.open += len(stub.names)
    totals["checked"] += runtime.checked
    parts = [f"{runtime.checked} checked"]
    parts += [f"{runtime.open} not checkable"] if runtime.open else []
    parts += [f"{runtime.invented} of the stub's own"] if runtime.invented else []
    parts += [f"{overlaid} in typeshed"] if overlaid else []
    parts += [f"{added} added to it"] if added else []
    if not absent and name not in sys.stdlib_module_names:
        rows[name] = f"| `{name}` | {version} | {runtime.checked} | {runtime.open} | {len(problems)} |"
    line = f"{name}: not importable" if absent else f"{name}{' ' + version if version else ''}: {', '.join(parts)}"
    return problems, line + (f", {len(problems)} mismatches" if problems else ""), absent


def try_import(name: str) -> tuple[types.ModuleType | None, BaseException | None]:
    noise = io.StringIO()
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(noise), contextlib.redirect_stderr(noise):
            warnings.simplefilter("ignore")
            return importlib.import_module(name), None
    except (Exception, SystemExit) as error:
        return None, error


def version_of(name: str, top: Path) -> str:
    """The installed version of a library, by the distribution's name in the stub's header."""
    if name in sys.stdlib_module_names:
        return ""
    try:
        return importlib.metadata.version(distribution(top) or name)
    except importlib.metadata.PackageNotFoundError:
        # Published under several names, such as opencv-python-headless.
        return str(getattr(sys.modules.get(name), "__version__", ""))


def numbers(version: str) -> tuple[int, ...] | None:
    """`2.3.1rc1` -> (2, 3, 1), for conditions on `__version__` in a stub."""
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in found.group().split(".")) if found else None


def check_headers(name: str, stubs: list[Stub], report: Report) -> None:
    """One `library(...)` in the top stub, or one in each library of a namespace package; with its keywords."""
    headed = [stub for stub in stubs if stub.library]
    if stubs and not headed:
        report(stubs[0], 1, f"no stub of `{name}` has a `library(...)`")
    for stub in stubs if headed else []:
        covering = [one for one in headed if f"{stub.module}.".startswith(f"{one.module}.")]
        leading = any(one.module.startswith(f"{stub.module}.") for one in headed)
        if len(covering) > 1 or not covering and not leading:
            report(stub, 1, f"`library(...)` must stand once, in the top stub of `{stub.module}`")
    for stub in headed:
        if stub.library:
            check_header(stub, stub.library, report)


def check_header(stub: Stub, call: ast.Call, report: Report) -> None:
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    for missing in sorted(HEADER - set(keywords)):
        report(stub, call.lineno, f"`library` lacks `{missing}`")
    try:
        values = {key: ast.literal_eval(value) for key, value in keywords.items()}
    except ValueError:
        report(stub, call.lineno, "`library` takes literals only")
        return
    if values.get("colour") not in COLOURS:
        report(stub, call.lineno, f"colour must be one of {', '.join(sorted(COLOURS))}")
    if not values.get("sources"):
        report(stub, call.lineno, "`sources` is empty")
    counterpart = values.get("counterpart")
    if counterpart and set(counterpart) != COUNTERPART:
        report(stub, call.lineno, f"`counterpart` must have {', '.join(sorted(COUNTERPART))}")


def check_words(stub: Stub, vocabulary: Vocabulary, report: Report, absent: bool) -> None:
    """Words of the vocabulary with keywords that it has, kinds that exist and, unless the library is absent, counterparts
    that exist."""
    for call in stub.calls:
        word = call.func.id if isinstance(call.func, ast.Name) else ""
        if word not in vocabulary:
            continue
        allowed = vocabulary[word]
        for keyword in call.keywords:
            value = keyword.value.value if isinstance(keyword.value, ast.Constant) else None
            if keyword.arg and allowed is not None and keyword.arg not in allowed:
                report(stub, call.lineno, f"`{word}` has no `{keyword.arg}`")
            if keyword.arg == "confidence" and value not in ("high", "medium", "low"):
                report(stub, call.lineno, "confidence must be high, medium or low")
            if keyword.arg == "instead" and isinstance(value, str) and not absent and resolve_name(value) is False:
                report(stub, call.lineno, f"there is no `{value}`")
        if word in ("blocks", "lazy", "answers") and call.args:
            kind = call.args[0].value if isinstance(call.args[0], ast.Constant) else ""
            if kind is not None and kind not in KINDS:
                report(stub, call.lineno, f"unknown kind {ast.unparse(call.args[0])}")


def read_vocabulary(path: Path) -> Vocabulary:
    """Words and the keywords that each takes; None for words without a signature."""
    words: Vocabulary = {}
    for declared in read_stub(path, "colorfast").names.values():
        words[declared.name] = set(declared.params) if declared.kind == "function" else None
    return words


if __name__ == "__main__":
    sys.exit(main())
