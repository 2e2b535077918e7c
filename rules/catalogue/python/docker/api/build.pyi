from colorfast import blocks

class BuildApiMixin:
    @blocks("network", instead="asyncio.to_thread")
    def build(self, *args, **kwargs): ...
    @blocks("network", instead="asyncio.to_thread")
    def prune_builds(self, *args, **kwargs): ...
