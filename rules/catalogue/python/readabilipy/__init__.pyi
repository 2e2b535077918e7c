from typing import Any

from colorfast import blocks, library

library(
    "readabilipy",
    versions="0.3.0",
    sources=["readabilipy 0.3.0: simple_json.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# With use_readability it starts node.
@blocks("subprocess", instead="asyncio.to_thread", when={"use_readability": True})
def simple_json_from_html_string(html: str, content_digests: bool = False, node_indexes: bool = False, use_readability: bool = False) -> dict[str, Any]: ...
@blocks("cpu", confidence="medium")
def simple_tree_from_html_string(*args: Any, **kwargs: Any) -> Any: ...
