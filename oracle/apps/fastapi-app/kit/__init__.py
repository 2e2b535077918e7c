"""What the endpoints reach through; re-exported, as packages do."""
from .files import FileStore, MemoryStore, Store
from .reading import read_sample

__all__ = ["FileStore", "MemoryStore", "Store", "read_sample"]
