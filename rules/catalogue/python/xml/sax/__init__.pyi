"""The source may be a file, a URL or memory, hence medium. `parseString` is free."""

from colorfast import blocks

@blocks("disk", confidence="medium")
def parse(*args, **kwargs): ...
