from typing import Any, Self

from colorfast import blocks

from together.pagination import _AsyncPaginator

class PlacementProfilesResource:
    @blocks("network", instead="together.AsyncTogether")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncPlacementProfilesResource:
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
