from typing import Any, Iterator

from colorfast import blocks, lazy

@lazy("network", instead="azure.core.async_paging.AsyncItemPaged")
class ItemPaged:
    """Pages are fetched as they are asked for."""
    def by_page(self, continuation_token: Any = None) -> Iterator[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...
    @blocks("network")
    def __next__(self) -> Any: ...
