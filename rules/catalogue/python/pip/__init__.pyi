from colorfast import blocks, library

library(
    "pip",
    versions="23.2.1",
    sources=["pip 23.2.1: __init__.py, _internal/__init__.py"],
    colour="sync",
    counterpart={"name": "asyncio.create_subprocess_exec", "maturity": "stable", "effort": "rewrite", "source": "https://docs.python.org/3/library/asyncio-subprocess.html", "date": "2026-11"},
)

__version__: str
@blocks("network", instead="asyncio.create_subprocess_exec")
def main(args: list[str] | None = None) -> int: ...
