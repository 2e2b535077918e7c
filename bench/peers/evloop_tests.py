"""Runs evloop-lint's own tests with a harness that asks another tool: evloop_tests.py CHECKOUT "node dist/cli.js"

A statement about a code (`has(result, "EVL001", line=3)`) is answered from our findings: EVL001, EVL002 and EVL011 are
blocking calls, EVL004 is a coroutine that nobody awaits; the others say something that we do not look for. Prints one
JSON document: statements that expect a finding and how many of them hold, and the same for silence.
"""
import importlib
import json
import os
import shlex
import subprocess
import sys
import tempfile
import types

ROOT, TOOL = sys.argv[1], shlex.split(sys.argv[2])
RULES = {
    "EVL001": ("blocking-call", "nested-event-loop"),
    "EVL002": ("blocking-call",),
    "EVL011": ("blocking-call",),
    "EVL004": ("unused-wrapper",),
}


class NotCompared(Exception):
    """The test speaks of something that we do not look for, or of an option that only its own tool has."""


class Finding(types.SimpleNamespace):
    def location(self):
        return f"{self.path}:{self.lineno}"


def run_project(files, max_depth=None, **_):
    if max_depth is not None and max_depth < 5:
        raise NotCompared("a limit on the depth of chains")
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, ".git"))
        for path, text in files.items():
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8") as out:
                out.write(text)
        command = [*TOOL, "lint", "--no-cache", "--format", "json", "--select", "all", "--level", "info", folder]
        said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    return said["findings"]


def find_all(result, code):
    if code not in RULES:
        raise NotCompared(code)
    found = []
    for one in result:
        if one["rule"] not in RULES.get(code, ()):
            continue
        chain = [types.SimpleNamespace(label="async entry")]
        chain += [types.SimpleNamespace(label="blocks via") for _ in one["trace"]]
        last = one["trace"][-1] if one["trace"] else one
        found.append(
            Finding(
                path=one["path"], lineno=last["line"], boundary=one["line"], entry_path=one["path"],
                chain=[*chain, types.SimpleNamespace(label="sink")], code=types.SimpleNamespace(value=code),
                message=one["message"], confidence=one["confidence"],
            )
        )
    return found


def has(result, code, *, line=None, path=None):
    return any(
        (line is None or line in (one.lineno, one.boundary)) and (path is None or one.path == path)
        for one in find_all(result, code)
    )


def main():
    harness = types.ModuleType("harness")
    harness.run_project, harness.has, harness.find_all = run_project, has, find_all
    harness.codes = lambda result: sorted(code for code in RULES if has(result, code))
    sys.modules["harness"] = harness
    sys.path[:0] = [os.path.join(ROOT, "src"), os.path.join(ROOT, "tests")]
    row = {"expected": 0, "reported": 0, "silent": 0, "kept": 0, "notes": []}
    for name in ("test_detection", "test_adversarial"):
        module = importlib.import_module(name)
        for test in [one for one in vars(module) if one.startswith("test_")]:
            silent = any(word in test for word in ("not_flag", "silent", "no_false", "clean", "safe", "suppress", "ignored", "_ok"))
            try:
                getattr(module, test)()
                held = True
            except AssertionError:
                held = False
            except Exception as error:  # a test of its tool's insides
                row["notes"].append(f"not compared  evloop-lint  {name}.{test}: {error}")
                continue
            row["silent" if silent else "expected"] += 1
            if held:
                row["kept" if silent else "reported"] += 1
            else:
                row["notes"].append(f"disagrees     evloop-lint  {name}.{test}")
    print(json.dumps(row))


main()
