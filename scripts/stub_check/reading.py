"""Reads stubs with `ast`: which names they declare for this interpreter, and what they say of them.

Conditions are evaluated for the running interpreter and the installed library (`if sys.version_info >= (3, 12):`,
`if sys.platform == "win32":`, `if __version__ < (2, 3):`), or all branches are taken together (`everything`), which is
how typeshed's modules are read. Nothing here imports a library.
"""

from __future__ import annotations

import ast
import operator
import sys
from dataclasses import dataclass, field
from pathlib import Path

MARKS = {"InThread", "InProcess", "OnLoop", "InBackground", "Calls"}
KINDS = {"network", "db", "disk", "sleep", "subprocess", "lock", "cpu", "input"}
# Keywords of the vocabulary that name a parameter of the decorated function.
NAMING = {"param", "func", "path", "methods"}
COMPARISONS = {
    ast.GtE: operator.ge,
    ast.Gt: operator.gt,
    ast.LtE: operator.le,
    ast.Lt: operator.lt,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


@dataclass
class Declared:
    """A function, class, property, variable or re-export of a stub."""

    name: str
    kind: str
    line: int
    is_async: bool = False
    params: list[str] = field(default_factory=list)
    positional: set[str] = field(default_factory=set)
    decorators: list[ast.expr] = field(default_factory=list)
    returns: ast.expr | None = None
    bases: list[ast.expr] = field(default_factory=list)
    members: dict[str, "Declared"] = field(default_factory=dict)
    mentions: set[str] = field(default_factory=set)

    def word(self, name: str) -> ast.expr | None:
        """The decorator of this name, called or not."""
        for decorator in self.decorators:
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            if isinstance(called, ast.Name) and called.id == name:
                return decorator
        return None


@dataclass
class Stub:
    module: str
    path: Path
    names: dict[str, Declared]
    library: ast.Call | None
    calls: list[ast.Call]


def read_stub(path: Path, module: str, everything: bool = False, version: tuple[int, ...] | None = None) -> Stub:
    """Declarations of one stub file. `calls` are the uses of the vocabulary, for checks of their form."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    names: dict[str, Declared] = {}
    _read_body(tree.body, names, everything, version)
    library = None
    for statement in tree.body:
        value = statement.value if isinstance(statement, ast.Expr) else None
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "library":
            library = value
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    return Stub(module, path, names, library, calls)


def _read_body(
    body: list[ast.stmt], names: dict[str, Declared], everything: bool, version: tuple[int, ...] | None
) -> None:
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            _add_function(node, names)
        elif isinstance(node, ast.ClassDef):
            found = Declared(node.name, "class", node.lineno, decorators=node.decorator_list, bases=node.bases)
            known = names.get(node.name)
            if everything and known and known.kind == "class":
                found.members = known.members
            _read_body(node.body, found.members, everything, version)
            found.mentions = _mentioned(node.decorator_list)
            names[node.name] = found
        elif isinstance(node, ast.If):
            answer = None if everything else holds(node.test, version)
            if answer is not False:
                _read_body(node.body, names, everything, version)
            if answer is not True:
                _read_body(node.orelse, names, everything, version)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.setdefault(node.target.id, Declared(node.target.id, "variable", node.lineno))
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    names.setdefault(target.id, Declared(target.id, "variable", node.lineno))
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.asname == alias.name:
                    names.setdefault(alias.name, Declared(alias.name, "export", node.lineno))


def _add_function(node: ast.FunctionDef | ast.AsyncFunctionDef, names: dict[str, Declared]) -> None:
    args = node.args
    every = [*args.posonlyargs, *args.args, *args.kwonlyargs]
    found = Declared(
        node.name,
        "function",
        node.lineno,
        is_async=isinstance(node, ast.AsyncFunctionDef),
        params=[arg.arg for arg in every],
        positional={arg.arg for arg in args.posonlyargs},
        decorators=node.decorator_list,
        returns=node.returns,
        mentions=_mentioned(node.decorator_list) | {arg.arg for arg in every if _is_marked(arg.annotation)},
    )
    if args.vararg:
        found.params.append("*" + args.vararg.arg)
    if args.kwarg:
        found.params.append("**" + args.kwarg.arg)
    if any(_last_name(decorator) in ("property", "cached_property") for decorator in node.decorator_list):
        found.kind = "property"
    known = names.get(node.name)
    if known and known.kind in ("function", "property"):
        # Overloads and setters: one name, the parameters of all.
        known.params += [param for param in found.params if param not in known.params]
        known.positional |= found.positional
        known.mentions |= found.mentions
        known.decorators = known.decorators + found.decorators
    else:
        names[node.name] = found


def _mentioned(decorators: list[ast.expr]) -> set[str]:
    """Parameters that the vocabulary's words name: keys of `unless` and `when`, values of `func=`, `param=`, ..."""
    found: set[str] = set()
    for decorator in decorators:
        if not isinstance(decorator, ast.Call) or not isinstance(decorator.func, ast.Name):
            continue
        for keyword in decorator.keywords:
            if keyword.arg in ("unless", "when") and isinstance(keyword.value, ast.Dict):
                found |= {str(key.value) for key in keyword.value.keys if isinstance(key, ast.Constant)}
            elif keyword.arg in NAMING and decorator.func.id not in ("offloads", "bridges", "greenlet"):
                if isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str):
                    found.add(keyword.value.value)
    return found


def _is_marked(annotation: ast.expr | None) -> bool:
    nodes = ast.walk(annotation) if annotation else ()
    return any(isinstance(node, ast.Name) and node.id in MARKS for node in nodes)


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _last_name(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def holds(test: ast.expr, version: tuple[int, ...] | None = None) -> bool | None:
    """Whether a condition on version or platform holds here; None where it is something else."""
    if isinstance(test, ast.BoolOp):
        answers = [holds(value, version) for value in test.values]
        if isinstance(test.op, ast.And):
            return False if False in answers else None if None in answers else True
        return True if True in answers else None if None in answers else False
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        answer = holds(test.operand, version)
        return None if answer is None else not answer
    if isinstance(test, ast.Name) and test.id == "TYPE_CHECKING":
        return True
    if not isinstance(test, ast.Compare) or len(test.ops) != 1:
        return None
    subject = ast.unparse(test.left)
    try:
        wanted = ast.literal_eval(test.comparators[0])
    except ValueError:
        return None
    actual: object
    if subject == "sys.version_info" and isinstance(wanted, tuple):
        actual = tuple(sys.version_info[: len(wanted)])
    elif subject == "__version__" and version and isinstance(wanted, tuple):
        actual = version[: len(wanted)]
    elif subject == "sys.platform":
        actual = sys.platform
    else:
        return None
    compare = COMPARISONS.get(type(test.ops[0]))
    return bool(compare(actual, wanted)) if compare else None
