"""Blocking calls behind objects: methods, properties, operators, inheritance, registries."""
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from fastapi import APIRouter, Request

from kit import FileStore, MemoryStore, Store
from kit.files import Readable, SampleFile, SampleText
from kit.reading import nap, read_sample
from kit.singletons import get_store, make_store, memory, store

router = APIRouter()
Item = TypeVar("Item", bound=Store)


class Shelf:
    """Reads by every way that Python has to run code without a visible call."""

    label = "shelf"

    def __init__(self) -> None:
        self.store = FileStore()
        self.cache: dict[str, str] = {}

    def text(self) -> str:
        return self.store.get("sample.txt")

    def remember(self, key: str) -> str | None:
        return self.cache.get(key)

    def forget(self) -> None:
        self.cache.clear()

    @property
    def size(self) -> int:
        return len(read_sample())

    @property
    def name(self) -> str:
        return self.label

    @cached_property
    def checksum(self) -> int:
        return sum(map(ord, read_sample()))

    @classmethod
    def build(cls) -> "Shelf":
        nap()
        return cls()

    @staticmethod
    def capacity() -> int:
        return len(read_sample())

    def __call__(self) -> str:
        return read_sample()

    def __getitem__(self, key: str) -> str:
        return self.store.get(key)

    def __len__(self) -> int:
        return len(read_sample())

    def __contains__(self, key: str) -> bool:
        return key in read_sample()

    def __iter__(self):
        return iter(read_sample().split())

    def __add__(self, other: str) -> str:
        return read_sample() + other

    def __str__(self) -> str:
        return read_sample()

    def __bool__(self) -> bool:
        return bool(read_sample())


class SlowShelf(Shelf):
    label = "slow"

    def remember(self, key: str) -> str | None:
        nap()
        return super().remember(key)


class DeepShelf(SlowShelf):
    def remember(self, key: str) -> str | None:
        return super().remember(key)


@dataclass
class Library:
    store: Store
    shelves: list[Shelf] = field(default_factory=list)

    def first(self) -> str:
        return self.store.describe("sample.txt")


@dataclass
class Branch:
    library: Library

    def first(self) -> str:
        return self.library.first()


class Box(Generic[Item]):
    def __init__(self, item: Item) -> None:
        self.item = item

    def open(self) -> str:
        return self.item.get("sample.txt")


class Pair(NamedTuple):
    left: Store
    right: str


class Mode(Enum):
    READ = "read"

    def run(self) -> str:
        return read_sample()


STORES: dict[str, type[Store]] = {"file": FileStore, "memory": MemoryStore}
shelf = Shelf()


def read_any(source: Readable) -> str:
    return source.read()


def read_narrowed(source: SampleFile | SampleText) -> str:
    if isinstance(source, SampleFile):
        return source.read()
    return "text"


def get_untyped(source):
    return source.get("sample.txt")


def make_pair() -> tuple[FileStore, MemoryStore]:
    return FileStore(), MemoryStore()


@router.get("/method")
async def method():  # endpoint: method
    return Shelf().text()


@router.get("/method-of-singleton")
async def method_of_singleton():  # endpoint: method-of-singleton
    return store.get("sample.txt")


@router.get("/method-of-memory-singleton")
async def method_of_memory_singleton():  # endpoint: method-of-memory-singleton
    return memory.get("sample.txt")


@router.get("/method-of-lazy-singleton")
async def method_of_lazy_singleton():  # endpoint: method-of-lazy-singleton
    return get_store().get("sample.txt")


@router.get("/factory-by-literal")
async def factory_by_literal():  # endpoint: factory-by-literal
    return make_store("file").get("sample.txt")


@router.get("/factory-by-memory-literal")
async def factory_by_memory_literal():  # endpoint: factory-by-memory-literal
    return make_store("memory").get("sample.txt")


@router.get("/class-registry")
async def class_registry():  # endpoint: class-registry
    return STORES["file"]().get("sample.txt")


@router.get("/bound-method")
async def bound_method():  # endpoint: bound-method
    get = store.get
    return get("sample.txt")


@router.get("/classmethod")
async def class_method():  # endpoint: classmethod
    return Shelf.build().label


@router.get("/staticmethod")
async def static_method():  # endpoint: staticmethod
    return Shelf.capacity()


@router.get("/property")
async def property_read():  # endpoint: property
    return shelf.size


@router.get("/property-clean")
async def property_clean():  # endpoint: property-clean
    return shelf.name


@router.get("/cached-property")
async def cached_property_read():  # endpoint: cached-property
    return Shelf().checksum


@router.get("/dunder-call")
async def dunder_call():  # endpoint: dunder-call
    return shelf()


@router.get("/dunder-getitem")
async def dunder_getitem():  # endpoint: dunder-getitem
    return shelf["sample.txt"]


@router.get("/dunder-len")
async def dunder_len():  # endpoint: dunder-len
    return len(shelf)


@router.get("/dunder-contains")
async def dunder_contains():  # endpoint: dunder-contains
    return "one" in shelf


@router.get("/dunder-iter")
async def dunder_iter():  # endpoint: dunder-iter
    return [word for word in shelf]


@router.get("/dunder-add")
async def dunder_add():  # endpoint: dunder-add
    return shelf + "three"


@router.get("/dunder-str")
async def dunder_str():  # endpoint: dunder-str
    return f"{shelf}"


@router.get("/dunder-bool")
async def dunder_bool():  # endpoint: dunder-bool
    return 1 if shelf else 2


@router.get("/super-call")
async def super_call():  # endpoint: super-call
    return DeepShelf().remember("one")


@router.get("/dict-behind-method")
async def dict_behind_method():  # endpoint: dict-behind-method
    return Shelf().remember("one")


@router.get("/same-name-on-dict")
async def same_name_on_dict():  # endpoint: same-name-on-dict
    shelf.forget()
    values: dict[str, str] = {"one": "1"}
    values.clear()
    return values.get("one")


@router.get("/dataclass-field")
async def dataclass_field():  # endpoint: dataclass-field
    return Library(FileStore()).first()


@router.get("/dataclass-nested")
async def dataclass_nested():  # endpoint: dataclass-nested
    return Branch(Library(FileStore())).first()


@router.get("/generic-box")
async def generic_box():  # endpoint: generic-box
    return Box(FileStore()).open()


@router.get("/named-tuple")
async def named_tuple():  # endpoint: named-tuple
    return Pair(FileStore(), "x").left.get("sample.txt")


@router.get("/tuple-unpacked")
async def tuple_unpacked():  # endpoint: tuple-unpacked
    files, texts = make_pair()
    return files.get("sample.txt")


@router.get("/tuple-unpacked-clean")
async def tuple_unpacked_clean():  # endpoint: tuple-unpacked-clean
    files, texts = make_pair()
    return texts.get("sample.txt")


@router.get("/enum-method")
async def enum_method():  # endpoint: enum-method
    return Mode.READ.run()


@router.get("/protocol")
async def protocol():  # endpoint: protocol
    return read_any(SampleFile())


@router.get("/isinstance-kept")
async def isinstance_kept():  # endpoint: isinstance-kept
    return read_narrowed(SampleFile())


@router.get("/isinstance-excluded")
async def isinstance_excluded():  # endpoint: isinstance-excluded
    return read_narrowed(SampleText())


@router.get("/untyped-parameter")
async def untyped_parameter():  # endpoint: untyped-parameter
    return get_untyped(FileStore())


@router.get("/app-state")
async def app_state(request: Request):  # endpoint: app-state
    return request.app.state.shelf.text()


@router.get("/list-element")
async def list_element():  # endpoint: list-element
    shelves = [Shelf(), Shelf()]
    return [one.text() for one in shelves]


@router.get("/chosen-in-branch")
async def chosen_in_branch(cheap: bool = False):  # endpoint: chosen-in-branch
    chosen: Store
    if cheap:
        chosen = MemoryStore()
    else:
        chosen = FileStore()
    return chosen.get("sample.txt")
