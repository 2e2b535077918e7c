"""Types are read from files once; `guess_type` after that is free and not marked."""

from colorfast import blocks, library

library(
    "mimetypes",
    versions="3.11",
    sources=["https://docs.python.org/3/library/mimetypes.html"],
    colour="neutral",
)

class MimeTypes:
    @blocks("disk")
    def read(self, *args, **kwargs): ...

@blocks("disk", cheap=True)
def init(*args, **kwargs): ...

@blocks("disk")
def read_mime_types(*args, **kwargs): ...
