from typing import Any

from colorfast import blocks, library

library(
    "CairoSVG",
    package="cairosvg",
    versions="2.9.1",
    sources=["CairoSVG 2.9.1: __init__.py, surface.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
@blocks("cpu", instead="asyncio.to_thread")
def svg2png(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def svg2pdf(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def svg2ps(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def svg2eps(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", instead="asyncio.to_thread")
def svg2svg(*args: Any, **kwargs: Any) -> Any: ...
