from .files import FileStore, MemoryStore

store = FileStore()
memory = MemoryStore()

_lazy: FileStore | None = None


def get_store() -> FileStore:
    global _lazy
    if _lazy is None:
        _lazy = FileStore()
    return _lazy


def make_store(kind: str):
    if kind == "memory":
        return MemoryStore()
    return FileStore()
