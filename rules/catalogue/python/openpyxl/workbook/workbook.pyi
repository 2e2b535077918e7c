from colorfast import blocks

class Workbook:
    @blocks("cpu", instead="asyncio.to_thread")
    def save(self, filename): ...
