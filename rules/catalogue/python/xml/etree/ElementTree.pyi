"""The source may stand on memory, hence medium. `fromstring` and `tostring` are free."""

from colorfast import blocks

class ElementTree:
    @blocks("disk", confidence="medium")
    def parse(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def write(self, *args, **kwargs): ...
    @blocks("disk", confidence="medium")
    def write_c14n(self, *args, **kwargs): ...

@blocks("disk", confidence="medium")
def iterparse(*args, **kwargs): ...

@blocks("disk", confidence="medium")
def parse(*args, **kwargs): ...
