"""Reads the metadata files of installed packages: of one package that is cheap, of all of them it is not."""

from colorfast import blocks

class EntryPoint:
    @blocks("disk", cheap=True, confidence="medium")
    def load(self): ...

class PackagePath:
    @blocks("disk")
    def read_binary(self, *args, **kwargs): ...
    @blocks("disk")
    def read_text(self, *args, **kwargs): ...

@blocks("disk", cheap=True)
def distribution(*args, **kwargs): ...

@blocks("disk")
def distributions(*args, **kwargs): ...

@blocks("disk", cheap=True)
def entry_points(*args, **kwargs): ...

@blocks("disk", cheap=True)
def files(*args, **kwargs): ...

@blocks("disk", cheap=True)
def metadata(*args, **kwargs): ...

@blocks("disk")
def packages_distributions(*args, **kwargs): ...

@blocks("disk", cheap=True)
def requires(*args, **kwargs): ...

@blocks("disk", cheap=True)
def version(*args, **kwargs): ...
