from colorfast import blocks

class BaseDocTemplate:
    @blocks("cpu", instead="asyncio.to_thread")
    def build(self, *args, **kwargs): ...
    @blocks("cpu", instead="asyncio.to_thread")
    def multiBuild(self, *args, **kwargs): ...

class SimpleDocTemplate:
    @blocks("cpu", instead="asyncio.to_thread")
    def build(self, *args, **kwargs): ...
