"""Blocking calls behind functions: hops, files, imports, values that are functions."""
import functools
import operator

from fastapi import APIRouter

import kit
from kit import read_sample
from kit import reading as lesen
from kit.decorators import logged, slowed
from kit.everything import load_two_down as everything_down
from kit.reading import cached_square, count_down, fetch, load_two_down, nap, pure

try:
    from kit.reading import read_fast as read_either  # type: ignore[attr-defined]
except ImportError:
    from kit.reading import read_sample as read_either

router = APIRouter()

HANDLERS = {"read": read_sample, "upper": pure}


def apply(function, argument):
    return function(argument)


def apply_quietly(function):
    return function()


def first_of(readers):
    return readers[0]()


@logged
def logged_read() -> str:
    return read_sample()


@slowed
def slowed_pure() -> str:
    return pure("one")


@router.get("/one-hop")
async def one_hop():  # endpoint: one-hop
    nap()


@router.get("/two-hops")
async def two_hops():  # endpoint: two-hops
    return load_two_down()


@router.get("/recursion")
async def recursion():  # endpoint: recursion
    return count_down(3)


@router.get("/module-attribute")
async def module_attribute():  # endpoint: module-attribute
    return kit.read_sample()


@router.get("/module-alias")
async def module_alias():  # endpoint: module-alias
    return lesen.load_two_down()


@router.get("/star-import")
async def star_import():  # endpoint: star-import
    return everything_down()


@router.get("/import-fallback")
async def import_fallback():  # endpoint: import-fallback
    return read_either()


@router.get("/local-import")
async def local_import():  # endpoint: local-import
    from kit.reading import read_sample as read_here

    return read_here()


@router.get("/pure-helper")
async def pure_helper():  # endpoint: pure-helper
    return pure("one")


@router.get("/literal-keeps-branch")
async def literal_keeps_branch():  # endpoint: literal-keeps-branch
    return fetch(wait=True)


@router.get("/literal-prunes-branch")
async def literal_prunes_branch():  # endpoint: literal-prunes-branch
    return fetch(wait=False)


@router.get("/default-keeps-branch")
async def default_keeps_branch():  # endpoint: default-keeps-branch
    return fetch()


@router.get("/function-alias")
async def function_alias():  # endpoint: function-alias
    read = read_sample
    return read()


@router.get("/function-in-dict")
async def function_in_dict():  # endpoint: function-in-dict
    return HANDLERS["read"]()


@router.get("/function-in-list")
async def function_in_list():  # endpoint: function-in-list
    return first_of([read_sample])


@router.get("/function-as-argument")
async def function_as_argument():  # endpoint: function-as-argument
    return apply_quietly(read_sample)


@router.get("/pure-function-as-argument")
async def pure_function_as_argument():  # endpoint: pure-function-as-argument
    return apply(pure, "one")


@router.get("/partial-called")
async def partial_called():  # endpoint: partial-called
    wait = functools.partial(nap, 0.01)
    wait()


@router.get("/partial-idle")
async def partial_idle():  # endpoint: partial-idle
    wait = functools.partial(nap, 0.01)
    return wait.args


@router.get("/map-in-list")
async def map_in_list():  # endpoint: map-in-list
    return list(map(nap, [0.001, 0.002]))


@router.get("/map-idle")
async def map_idle():  # endpoint: map-idle
    lazily = map(nap, [0.001, 0.002])
    return type(lazily).__name__


@router.get("/sort-key")
async def sort_key():  # endpoint: sort-key
    return sorted([3, 1, 2], key=lambda number: (read_sample(), number))


@router.get("/sort-pure-key")
async def sort_pure_key():  # endpoint: sort-pure-key
    return sorted([(3, 1), (1, 2)], key=operator.itemgetter(1))


@router.get("/kept-by-decorator")
async def kept_by_decorator():  # endpoint: kept-by-decorator
    return logged_read()


@router.get("/slowed-by-decorator")
async def slowed_by_decorator():  # endpoint: slowed-by-decorator
    return slowed_pure()


@router.get("/cached-pure")
async def cached_pure():  # endpoint: cached-pure
    return cached_square(4)


@router.get("/helper-awaited")
async def helper_awaited():  # endpoint: helper-awaited
    return await async_helper()


@router.get("/helper-awaited-clean")
async def helper_awaited_clean():  # endpoint: helper-awaited-clean
    return await clean_helper()


async def async_helper() -> str:
    return read_sample()


async def clean_helper() -> str:
    return pure("one")


@router.get("/by-name")
async def by_name():  # endpoint: by-name
    return getattr(lesen, "read" + "_sample")()


@router.get("/conditional-expression")
async def conditional_expression(fast: bool = False):  # endpoint: conditional-expression
    read = pure if fast else (lambda text: read_sample())
    return read("one")
