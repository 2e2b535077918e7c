from colorfast import blocks

class Canvas:
    @blocks("cpu", instead="asyncio.to_thread")
    def save(self, *args, **kwargs): ...
