"""The source may stand on memory, hence medium. `parseString` is free."""

from colorfast import blocks

@blocks("disk", confidence="medium")
def parse(*args, **kwargs): ...
