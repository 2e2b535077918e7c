from typing import Any, ClassVar

from colorfast import blocks

class AutomapBase:
    classes: ClassVar[Any]
    metadata: ClassVar[Any]
    @classmethod
    @blocks("db", when={"autoload_with": True}, confidence="medium")
    def prepare(cls, autoload_with: Any = None, **kwargs: Any) -> None: ...

def automap_base(declarative_base: Any = None, **kw: Any) -> type[AutomapBase]: ...
