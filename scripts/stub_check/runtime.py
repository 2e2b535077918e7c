"""Compares a stub with the imported library: names, colour, properties, parameters, bases and return types.

What the interpreter cannot tell (compiled code without signatures, attributes set in `__init__` of compiled classes)
is counted as not checkable rather than guessed.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import functools
import importlib
import inspect
import re
import types
import typing
from collections.abc import Callable

from .reading import Declared, Stub

MISSING = object()
FORMAL_BASES = {"Protocol", "Generic", "TypedDict", "NamedTuple", "object"}


class RuntimeCheck:
    """Counts what was checked in one library and collects the mismatches."""

    def __init__(self, report: Callable[[Stub, int, str], None], accepts: Callable[[str, str, str], bool]) -> None:
        self.report = report
        # (qualified name, parameter, stub module) -> typeshed has that parameter, whatever the runtime calls it.
        self.accepts = accepts
        self.checked = 0
        self.open = 0
        self.invented = 0

    def module(self, stub: Stub, module: types.ModuleType) -> None:
        for declared in stub.names.values():
            actual = _attribute(module, declared.name)
            if actual is MISSING and declared.name in getattr(module, "__annotations__", {}):
                actual = None
            if actual is MISSING and declared.name.startswith("_"):
                # A class or alias that only the stub needs.
                self.invented += 1
            elif actual is MISSING:
                self.report(stub, declared.line, f"{stub.module} has no `{declared.name}`")
            elif declared.kind == "class":
                self.class_(stub, module, declared, actual)
            elif declared.kind == "function":
                self.function(stub, declared, f"{stub.module}.{declared.name}", actual, module)
            else:
                self.checked += 1

    def class_(self, stub: Stub, module: types.ModuleType, declared: Declared, actual: object) -> None:
        name = f"{stub.module}.{declared.name}"
        actual = getattr(actual, "__origin__", actual)
        if inspect.isbuiltin(actual):
            # A factory in C, such as `select.poll`: the class itself has no name at run time.
            self.open += 1 + len(declared.members)
            return
        if not inspect.isclass(actual):
            self.report(stub, declared.line, f"`{name}` is not a class but {type(actual).__name__}")
            return
        self.checked += 1
        inherited = {cls.__name__.lstrip("_") for cls in actual.__mro__}
        for base in declared.bases:
            wanted = _head(base).split(".")[-1]
            known = getattr(module, wanted, None)
            if hasattr(actual, "__total__") or wanted.startswith("_") or wanted in FORMAL_BASES:
                continue
            if wanted not in inherited and not (inspect.isclass(known) and _is_subclass(actual, known)):
                self.report(stub, declared.line, f"`{name}` does not inherit from `{wanted}`")
        self.parameters(stub, declared, name, actual)
        for member in declared.members.values():
            self.member(stub, module, declared, member, name, actual)

    def member(
        self, stub: Stub, module: types.ModuleType, owner: Declared, declared: Declared, name: str, cls: type
    ) -> None:
        actual = inspect.getattr_static(cls, declared.name, MISSING)
        full = f"{name}.{declared.name}"
        if actual is MISSING and declared.kind == "class":
            self.report(stub, declared.line, f"`{name}` has no class `{declared.name}`")
        elif actual is MISSING:
            self.absent(stub, owner, declared, name, cls)
        elif declared.kind == "class":
            self.class_(stub, module, declared, actual)
        elif declared.kind == "property":
            if inspect.isfunction(actual) or isinstance(actual, (staticmethod, classmethod)):
                self.report(stub, declared.line, f"`{full}` is a method, the stub says property")
            else:
                self.checked += 1
        elif declared.kind == "function":
            if isinstance(actual, (property, functools.cached_property)):
                self.report(stub, declared.line, f"`{full}` is a property, the stub says method")
            else:
                self.function(stub, declared, full, getattr(actual, "__func__", actual), module)
        else:
            self.checked += 1

    def absent(self, stub: Stub, owner: Declared, declared: Declared, name: str, cls: type) -> None:
        """No such attribute on the class: dynamic, set on instances, or a mistake."""
        dynamic = hasattr(cls, "__getattr__") or hasattr(type(cls), "__getattr__") or owner.word("answers")
        if dynamic or declared.name.startswith("_"):
            self.open += 1
        elif _sets_attribute(cls, declared.name):
            self.checked += 1
        elif declared.kind == "variable" and not _has_source(cls):
            self.open += 1
        else:
            self.report(stub, declared.line, f"`{name}` has no `{declared.name}`")

    def function(self, stub: Stub, declared: Declared, name: str, actual: object, module: types.ModuleType) -> None:
        if not callable(actual) and not hasattr(type(actual), "__get__"):
            self.report(stub, declared.line, f"`{name}` cannot be called")
            return
        self.checked += 1
        colour = _colour(actual)
        promised = declared.word("awaitable") or _head(declared.returns) in AWAITABLES
        if declared.is_async and colour == "sync":
            self.report(stub, declared.line, f"`{name}` is not an async function (perhaps `@awaitable`)")
        elif colour == "async" and not declared.is_async and not promised:
            said = "is marked as blocking" if declared.word("blocks") else "is a plain function in the stub"
            self.report(stub, declared.line, f"`{name}` {said}, but is an async function")
        elif colour == "other" and declared.word("blocks") and not promised and _is_async_inside(actual):
            self.report(stub, declared.line, f"`{name}` is marked as blocking, but wraps an async function")
        elif colour == "generator" and declared.word("blocks"):
            self.report(stub, declared.line, f"`{name}` is marked as blocking, but is an async generator")
        elif colour == "unknown" and declared.is_async:
            self.open += 1
        self.parameters(stub, declared, name, actual)
        self.returns(stub, declared, name, actual, module)

    def parameters(self, stub: Stub, declared: Declared, name: str, actual: object) -> None:
        if not declared.mentions:
            return
        try:
            found = inspect.signature(typing.cast(Callable[..., object], actual)).parameters
        except (ValueError, TypeError):
            self.open += 1
            return
        open_ended = any(one.kind is one.VAR_KEYWORD for one in found.values())
        for param in sorted(declared.mentions):
            named_freely = param in declared.positional or self.accepts(name, param, stub.module)
            if param not in found and not open_ended and not named_freely:
                self.report(stub, declared.line, f"`{name}` has no parameter `{param}`")

    def returns(self, stub: Stub, declared: Declared, name: str, actual: object, module: types.ModuleType) -> None:
        """The head of the stub's return type against the library's annotation, where both are classes."""
        wrapped = hasattr(actual, "__wrapped__")
        if declared.returns is None or not inspect.isfunction(actual) or wrapped:
            return
        wanted = _resolve(declared.returns, module)
        annotation = actual.__annotations__.get("return")
        if isinstance(annotation, str):
            try:
                annotation = _resolve(ast.parse(annotation, mode="eval").body, actual)
            except SyntaxError:
                return
        found = typing.get_origin(annotation) or annotation
        if found in (types.UnionType, typing.Union):
            return
        if wanted is typing.Any or not inspect.isclass(wanted) or not inspect.isclass(found) or found in (object, typing.Any):
            return
        if not _is_subclass(wanted, found) and not _is_subclass(found, wanted):
            self.report(stub, declared.line, f"`{name}` returns `{found.__name__}`, the stub says `{wanted.__name__}`")


def _attribute(module: types.ModuleType, name: str) -> object:
    """A module may answer with any exception for names that it has given up."""
    try:
        return getattr(module, name, MISSING)
    except Exception:
        return MISSING


AWAITABLES = {"Awaitable", "Coroutine", "Future", "Task", "AsyncIterator", "AsyncGenerator", "AsyncIterable"}


def _colour(actual: object) -> str:
    seen = actual
    while isinstance(seen, functools.partial):
        seen = seen.func
    innermost = inspect.unwrap(seen) if callable(seen) else seen  # type: ignore[arg-type]
    if inspect.iscoroutinefunction(seen):
        return "async"
    if inspect.isasyncgenfunction(seen):
        return "generator"
    if not inspect.isfunction(seen):
        return "unknown"
    returned = str(seen.__annotations__.get("return", ""))
    if any(word in returned for word in AWAITABLES) or seen is not innermost or "__wrapped__" in vars(seen):
        return "other"
    return "sync"


def _is_async_inside(actual: object) -> bool:
    """Whether a decorated function, unwrapped, is `async def`."""
    innermost = inspect.unwrap(actual) if callable(actual) else actual
    return inspect.iscoroutinefunction(innermost) or inspect.isasyncgenfunction(innermost)


def _head(node: ast.expr | None) -> str:
    """`Optional[a.b[c]]` -> `b`; the name that an annotation begins with."""
    if isinstance(node, ast.Subscript):
        outer = _head(node.value)
        return _head(node.slice) if outer.split(".")[-1] in ("Optional", "Annotated") else outer
    if isinstance(node, ast.Tuple) and node.elts:
        return _head(node.elts[0])
    if isinstance(node, ast.BinOp):
        return _head(node.left) if _head(node.left) != "None" else _head(node.right)
    if isinstance(node, ast.Attribute):
        return f"{_head(node.value)}.{node.attr}"
    if isinstance(node, ast.Constant):
        return str(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def _resolve(node: ast.expr, where: object) -> object:
    """The object that a plain (not union) annotation names, seen from a module or function; None if unknown."""
    if isinstance(node, ast.BinOp):
        return None
    scope = getattr(where, "__globals__", None) or vars(where)
    names = _head(node).split(".")
    found = scope.get(names[0], getattr(builtins, names[0], None))
    for name in names[1:]:
        try:
            found = getattr(found, name, None)
        except Exception:
            return None
    return typing.get_origin(found) or found


def _is_subclass(one: type, other: type) -> bool:
    try:
        return issubclass(one, other)
    except TypeError:
        return True


def _sets_attribute(cls: type, name: str) -> bool:
    for one in cls.__mro__:
        if name in one.__dict__.get("__annotations__", {}) or name in getattr(one, "__slots__", ()):
            return True
        for table in ("model_fields", "__fields__", "__attrs_attrs__"):
            fields = one.__dict__.get(table) or ()
            if name in fields or any(getattr(item, "name", None) == name for item in fields):
                return True
        if re.search(rf"\b\w+\.{re.escape(name)}\s*[:=]|setattr\(\w+, [\"']{re.escape(name)}[\"']", _source(one)):
            return True
    return False


def _has_source(cls: type) -> bool:
    return all(_source(one) for one in cls.__mro__ if one is not object)


@functools.lru_cache(maxsize=None)
def _source(cls: type) -> str:
    """A class's text; where the class says it is elsewhere, as re-exported ones do, that of its methods."""
    with contextlib.suppress(OSError, TypeError):
        return inspect.getsource(cls)
    found = []
    for member in vars(cls).values():
        with contextlib.suppress(OSError, TypeError):
            found.append(inspect.getsource(getattr(member, "__func__", member)) if callable(member) else "")
    return "".join(found)


def resolve_name(qualified: str) -> bool | None:
    """Whether a qualified name exists: None if its library cannot be imported here."""
    parts = qualified.split(".")
    try:
        found: object = importlib.import_module(parts[0])
    except Exception:
        return None
    for index, part in enumerate(parts[1:], 1):
        if not hasattr(found, part) and isinstance(found, types.ModuleType):
            submodule = ".".join(parts[: index + 1])
            try:
                importlib.import_module(submodule)
            except Exception as error:
                return False if isinstance(error, ModuleNotFoundError) and error.name == submodule else None
        if not hasattr(found, part):
            return inspect.isclass(found) and (hasattr(found, "__getattr__") or _sets_attribute(found, part))
        found = getattr(found, part)
    return True
