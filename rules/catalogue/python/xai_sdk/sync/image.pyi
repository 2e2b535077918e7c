from typing import Any

from colorfast import blocks

class Client:
    @blocks("network", instead="xai_sdk.aio.image.Client.sample")
    def sample(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="xai_sdk.aio.image.Client.sample_batch")
    def sample_batch(self, *args: Any, **kwargs: Any) -> Any: ...
    def prepare(self, *args: Any, **kwargs: Any) -> Any: ...
