from typing import Any

class Config:
    bind: Any
    workers: int
    worker_class: Any
    loglevel: str
    accesslog: Any
    use_reloader: bool
    @classmethod
    def from_mapping(cls, mapping: Any = None, **kwargs: Any) -> Config: ...
    @classmethod
    def from_toml(cls, filename: Any) -> Config: ...
    @classmethod
    def from_object(cls, instance: Any) -> Config: ...
    @classmethod
    def from_pyfile(cls, filename: Any) -> Config: ...
