#!/usr/bin/env python3
"""Holds what a real project's own tests were seen to block (probe/stacks.py) against what the linter says of it.

    python3 oracle/compare_stacks.py STACKS.jsonl PROJECT [--tool "node dist/cli.js"] [--findings FILE] [--list missed]

A stack begins where the loop's thread leaves async code: at the innermost async function's frame, or at the plain function
that a library's loop calls. It is reported if a finding of `blocking-call` or `nested-event-loop`, of any level, names a line of
the project's frames from there down (its own line, or a hop of its chain); `by function` asks only for the functions.
Not judged: what a test blocks by itself, imports, logging, and what a library's own async code does.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

RULES = ("blocking-call", "nested-event-loop")
LEVELS = ("error", "warning", "info")
TEST_FOLDERS = {"test", "tests", "testing"}
LOGGING = ("logging/__init__.py", "loguru/_logger.py", "structlog/")
DEBUG = ("traceback.py", "linecache.py", "warnings.py", "inspect.py", "pdb.py")


@dataclass(frozen=True)
class Frame:
    path: str | None
    name: str
    first: int
    line: int
    last: int
    is_async: bool

    @property
    def test(self) -> bool:
        if self.path is None:
            return "pytest" in self.name or self.name.startswith("unittest/")
        parts = Path(self.path).parts
        return bool(TEST_FOLDERS & set(parts)) or parts[-1].startswith(("test_", "conftest"))

    @property
    def function(self) -> str:
        return self.name.replace(".<locals>", "")


@dataclass
class Group:
    """All stacks from one function where the loop is left to one call of a library."""

    frames: list[Frame]
    sink: str
    hooks: set[str] = field(default_factory=set)
    level: str | None = None
    by_function: str | None = None

    def describe(self) -> str:
        chain = " > ".join(f"{one.path}:{one.line} {one.function}" for one in self.frames)
        return f"{chain} > {self.sink}  [{', '.join(sorted(self.hooks))}]"


def main() -> int:
    parser = argparse.ArgumentParser(description="Compares recorded stacks with the linter's findings.")
    parser.add_argument("stacks", type=Path)
    parser.add_argument("project", type=Path)
    parser.add_argument("--tool", default=f"node {Path(__file__).resolve().parent.parent / 'dist' / 'cli.js'}")
    parser.add_argument("--findings", type=Path, help="a kept findings document instead of a run of the tool")
    parser.add_argument("--list", action="append", default=[], help="missed, import, test, …: prints these stacks")
    arguments = parser.parse_args()
    document = json.loads(arguments.findings.read_text()) if arguments.findings else lint(arguments.project, arguments.tool)
    places = Places([one for one in document["findings"] if one["rule"] in RULES])
    judged: dict[tuple[Any, ...], Group] = {}
    left_out: dict[str, dict[tuple[Any, ...], Group]] = defaultdict(dict)
    for line in arguments.stacks.read_text().splitlines():
        event = json.loads(line)
        reason, group = read_stack([Frame(*one) for one in event["frames"]])
        key = (*((one.path, one.function) for one in group.frames), group.sink)
        into = left_out[reason] if reason else judged
        into.setdefault(key, group).hooks.add(event["what"])
        places.judge(into[key], group.frames)
    print_table(judged, left_out)
    for name in arguments.list:
        groups = missed(judged) if name == "missed" else [*left_out[name].values()]
        print(f"\n{name}")
        print("\n".join(sorted(f"  {group.describe()}" for group in groups)))
    return 0


def lint(project: Path, tool: str) -> dict[str, Any]:
    command = [*tool.split(), "lint", "--no-cache", "--format", "json", "--select", "all", str(project)]
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        raise SystemExit(f"no findings document (exit {done.returncode})\n{done.stderr[-2000:]}") from None


def read_stack(frames: list[Frame]) -> tuple[str | None, Group]:
    """Why it is not judged, if so, and the project's frames from where the loop is left."""
    innermost = max((index for index, one in enumerate(frames) if one.is_async), default=0)
    own = [index for index, one in enumerate(frames) if one.path and not one.test]
    below = [index for index in own if index >= innermost]
    last = (below or own or [len(frames) - 1])[-1]
    sink = frames[last + 1].name if last + 1 < len(frames) else "itself"
    group = Group([frames[index] for index in below or own[-1:]], sink)
    after = frames[last + 1 :]
    if any("importlib" in one.name or one.name == "<module>" for one in frames[innermost:]):
        return "import", group
    if any(file in one.name for one in after for file in LOGGING):
        return "logging", group
    if any(one.test for one in frames[innermost:]) or not own:
        return "test", group
    if any(file in one.name for one in after for file in DEBUG):
        return "debug", group
    return (None if below else "library"), group


class Places:
    """The lines and functions that findings name."""

    def __init__(self, findings: list[dict[str, Any]]) -> None:
        self.lines: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self.functions: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for one in findings:
            self.lines[one["path"]].append((one["line"], one["endLine"], one["level"]))
            self.functions[one["path"]].append((one["function"] or "", one["level"]))
            for step in one["trace"]:
                self.lines[step["path"]].append((step["line"], step.get("endLine", step["line"]), one["level"]))
                self.functions[step["path"]].append((step["function"], one["level"]))

    def judge(self, group: Group, frames: list[Frame]) -> None:
        """Keeps the highest level at which a finding names one of the frames."""
        for frame in frames:
            path = frame.path or ""
            for line, last, level in self.lines[path]:
                if line <= frame.last and last >= frame.line:
                    group.level = higher(group.level, level)
            for function, level in self.functions[path]:
                if f".{function}".endswith(f".{frame.function}"):
                    group.by_function = higher(group.by_function, level)


def higher(one: str | None, other: str) -> str:
    return other if one is None else min(one, other, key=LEVELS.index)


def missed(judged: dict[tuple[Any, ...], Group]) -> list[Group]:
    return [group for group in judged.values() if group.level is None]


def print_table(judged: dict[tuple[Any, ...], Group], left_out: dict[str, dict[tuple[Any, ...], Group]]) -> None:
    levels = Counter(group.level or "missed" for group in judged.values())
    functions = sum(group.by_function is not None for group in judged.values())
    print(f"{len(judged)} stacks: " + ", ".join(f"{levels[name]} {name}" for name in (*LEVELS, "missed")))
    print(f"by function {functions}; not judged: " + ", ".join(f"{len(some)} {why}" for why, some in sorted(left_out.items())))


if __name__ == "__main__":
    sys.exit(main())
