from colorfast import blocks

from mutagen._file import FileType

@blocks("disk", instead="asyncio.to_thread")
class WAVE(FileType): ...
