from typing import Any, Self

from colorfast import blocks

from together.pagination import _AsyncPaginator

class ProjectsResource:
    @blocks("network", instead="together.AsyncTogether")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncProjectsResource:
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    with_raw_response: Self
    with_streaming_response: Self
