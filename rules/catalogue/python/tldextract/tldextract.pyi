from typing import Any

from colorfast import blocks

class ExtractResult:
    subdomain: str
    domain: str
    suffix: str
    fqdn: str
    registered_domain: str
class TLDExtract:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    # The first use fetches the list of suffixes.
    @blocks("network", instead="asyncio.to_thread", once=True, confidence="medium")
    def __call__(self, url: str, *args: Any, **kwargs: Any) -> ExtractResult: ...
    @blocks("network", confidence="medium")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
@blocks("network", instead="asyncio.to_thread", once=True, confidence="medium")
def extract(url: str, *args: Any, **kwargs: Any) -> ExtractResult: ...
