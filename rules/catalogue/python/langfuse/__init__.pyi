"""Traces are sent by threads; what is fetched (prompts, datasets) and what waits for the queue holds the caller."""

from typing import Any, Callable, TypeVar

from colorfast import keeps, library

from langfuse._client.client import Langfuse as Langfuse

library(
    "langfuse",
    versions="2, 3, 5.0.4",
    sources=["langfuse 5.0.4: _client/client.py, _client/observe.py, _client/resource_manager.py", "langfuse 2.60.10: decorators/langfuse_decorator.py"],
    colour="both",
    counterpart={"name": "langfuse.Langfuse.async_api", "maturity": "stable", "effort": "rewrite", "source": "langfuse 5.0.4: _client/client.py", "date": "2026-11"},
)

_F = TypeVar("_F", bound=Callable[..., Any])

@keeps
def observe(func: Any = None, *, name: str | None = None, as_type: Any = None, capture_input: bool | None = None, capture_output: bool | None = None, transform_to_string: Any = None) -> Callable[[_F], _F]: ...
def get_client(*, public_key: str | None = None) -> Langfuse: ...
