"""Reads from an application's source which endpoints it declares: `# endpoint: <id> [option …]` on the line of a `def`.

Options: `post <json>` the request's body; `websocket`; `after` (what is observed happens after the answer); `fails` (an
error is the right answer). The function with the mark is the one that a finding must stand in, or be reached from.
"""
import ast
import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"# endpoint: (\S+)(?: (.*))?$")


@dataclass(frozen=True)
class Endpoint:
    app: str
    id: str
    options: str
    path: str
    line: int
    end_line: int
    function: str
    routes: tuple[str, ...]

    def has(self, option: str) -> bool:
        return option in self.options.split(" ")

    @property
    def body(self) -> str | None:
        return self.options.split("post ", 1)[1] if self.options.startswith("post ") else None


def read_endpoints(app: Path) -> list[Endpoint]:
    """All endpoints of one application, in the order of its files and lines."""
    found: list[Endpoint] = []
    for file in sorted(app.rglob("*.py")):
        text = file.read_text()
        marks = {number: MARK.search(line) for number, line in enumerate(text.splitlines(), 1)}
        marks = {number: mark for number, mark in marks.items() if mark}
        if not marks:
            continue
        relative = file.relative_to(app).as_posix()
        module = relative.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for node, name in functions(ast.parse(text), module):
            # A long list of parameters may put the mark below the `def` itself.
            mark = next((marks.pop(n) for n in range(node.lineno, node.body[0].lineno + 1) if n in marks), None)
            if mark:
                line, end = node.lineno, node.end_lineno or node.lineno
                found.append(Endpoint(app.name, mark[1], mark[2] or "", relative, line, end, name, routes_of(node)))
        if marks:
            raise SystemExit(f"{file}: the mark on line {min(marks)} belongs to no function")
    ids = [endpoint.id for endpoint in found]
    twice = {one for one in ids if ids.count(one) > 1}
    if twice:
        raise SystemExit(f"{app.name}: declared twice: {', '.join(sorted(twice))}")
    return found


def routes_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[str, ...]:
    """The paths that its decorators are given."""
    arguments = [decorator.args for decorator in node.decorator_list if isinstance(decorator, ast.Call)]
    paths = [args[0].value for args in arguments if args and isinstance(args[0], ast.Constant)]
    return tuple(path for path in paths if isinstance(path, str))


def functions(tree: ast.AST, prefix: str):
    """Every function below a node, inner ones last, with its dotted name."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            name = f"{prefix}.{child.name}"
            if not isinstance(child, ast.ClassDef):
                yield child, name
            yield from functions(child, name)
        else:
            yield from functions(child, prefix)
