"""Generators and context managers: code that runs where it is consumed, not where it is called."""
import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator

from fastapi import APIRouter

from kit.reading import nap, read_sample

router = APIRouter()


def words() -> Iterator[str]:
    for word in read_sample().split():
        yield word


def all_words() -> Iterator[str]:
    yield "zero"
    yield from words()


async def async_words() -> AsyncIterator[str]:
    for word in read_sample().split():
        yield word


async def quiet_words() -> AsyncIterator[str]:
    yield "one"


@contextlib.contextmanager
def reading() -> Iterator[str]:
    yield read_sample()


@contextlib.contextmanager
def leaving_slowly() -> Iterator[str]:
    yield "one"
    nap()


@contextlib.asynccontextmanager
async def reading_async() -> AsyncIterator[str]:
    yield read_sample()


class Opened:
    def __enter__(self) -> str:
        return read_sample()

    def __exit__(self, *error: object) -> None:
        pass


class OpenedAsync:
    async def __aenter__(self) -> str:
        return read_sample()

    async def __aexit__(self, *error: object) -> None:
        pass


class Counter:
    """An iterator whose steps sleep."""

    def __init__(self) -> None:
        self.left = 2

    def __iter__(self) -> "Counter":
        return self

    def __next__(self) -> int:
        if not self.left:
            raise StopIteration
        nap()
        self.left -= 1
        return self.left


@router.get("/generator-made")
async def generator_made():  # endpoint: generator-made
    return type(words()).__name__


@router.get("/generator-iterated")
async def generator_iterated():  # endpoint: generator-iterated
    return [word for word in words()]


@router.get("/generator-for")
async def generator_for():  # endpoint: generator-for
    found = words()
    for word in found:
        return word


@router.get("/generator-next")
async def generator_next():  # endpoint: generator-next
    return next(words())


@router.get("/generator-from")
async def generator_from():  # endpoint: generator-from
    return list(all_words())


@router.get("/generator-joined")
async def generator_joined():  # endpoint: generator-joined
    return " ".join(words())


@router.get("/generator-unpacked")
async def generator_unpacked():  # endpoint: generator-unpacked
    first, *rest = words()
    return first


@router.get("/generator-any")
async def generator_any():  # endpoint: generator-any
    return any(word == "one" for word in words())


@router.get("/generator-chained")
async def generator_chained():  # endpoint: generator-chained
    return sum(1 for _ in itertools.chain(["zero"], words()))


@router.get("/expression-made")
async def expression_made():  # endpoint: expression-made
    lengths = (len(read_sample()) for _ in range(2))
    return type(lengths).__name__


@router.get("/expression-summed")
async def expression_summed():  # endpoint: expression-summed
    return sum(len(read_sample()) for _ in range(2))


@router.get("/iterator-class")
async def iterator_class():  # endpoint: iterator-class
    return list(Counter())


@router.get("/async-generator")
async def async_generator():  # endpoint: async-generator
    return [word async for word in async_words()]


@router.get("/async-generator-clean")
async def async_generator_clean():  # endpoint: async-generator-clean
    return [word async for word in quiet_words()]


@router.get("/with-function")
async def with_function():  # endpoint: with-function
    with reading() as text:
        return text


@router.get("/with-function-made")
async def with_function_made():  # endpoint: with-function-made
    return type(reading()).__name__


@router.get("/with-left")
async def with_left():  # endpoint: with-left
    with leaving_slowly() as text:
        return text


@router.get("/with-class")
async def with_class():  # endpoint: with-class
    with Opened() as text:
        return text


@router.get("/async-with-function")
async def async_with_function():  # endpoint: async-with-function
    async with reading_async() as text:
        return text


@router.get("/async-with-class")
async def async_with_class():  # endpoint: async-with-class
    async with OpenedAsync() as text:
        return text


@router.get("/exit-stack")
async def exit_stack():  # endpoint: exit-stack
    with contextlib.ExitStack() as stack:
        return stack.enter_context(reading())


@router.get("/suppressed")
async def suppressed():  # endpoint: suppressed
    with contextlib.suppress(ValueError):
        return read_sample()
