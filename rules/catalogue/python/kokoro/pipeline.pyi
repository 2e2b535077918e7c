from typing import Any, Iterator

from colorfast import blocks, lazy

class KPipeline:
    """The model computes while what a call gives is iterated."""
    lang_code: str
    model: Any
    voices: dict[str, Any]
    @blocks("disk")
    def __init__(self, lang_code: str, repo_id: str | None = None, model: Any = True, trf: bool = False, en_callable: Any = None, device: str | None = None) -> None: ...
    @blocks("disk", confidence="medium")
    def load_voice(self, voice: Any, delimiter: str = ",") -> Any: ...
    @lazy("cpu")
    def __call__(self, text: Any, voice: str | None = None, speed: Any = 1, split_pattern: str | None = "\n+", model: Any = None) -> Iterator[Any]: ...
    @lazy("cpu")
    def generate_from_tokens(self, tokens: Any, voice: str, speed: float = 1, model: Any = None) -> Iterator[Any]: ...
