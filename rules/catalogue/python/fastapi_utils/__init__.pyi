"""Helpers for FastAPI: `repeat_every` runs a plain function in AnyIO's threads, an `async def` on the loop."""

from colorfast import library

library(
    "fastapi-utils",
    versions="0.8.0",
    package="fastapi_utils",
    sources=["https://fastapiutils.github.io/fastapi-utils/", "https://github.com/fastapiutils/fastapi-utils/blob/master/fastapi_utils/tasks.py"],
    colour="both",
)
