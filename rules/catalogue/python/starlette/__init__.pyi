"""Starlette: the ASGI toolkit under FastAPI. `async def` runs on the server's loop, plain functions in AnyIO's 40 threads."""

from colorfast import library

library(
    "starlette",
    versions="0.41.3 and 1.10.0",
    sources=[
        "https://starlette.dev/threadpool/",
        "https://github.com/Kludex/starlette/blob/main/starlette/routing.py",
        "https://github.com/Kludex/starlette/blob/main/starlette/concurrency.py",
        "https://github.com/Kludex/starlette/blob/main/starlette/_exception_handler.py",
        "https://github.com/Kludex/starlette/blob/main/starlette/background.py",
    ],
    colour="both",
)

__version__: str
