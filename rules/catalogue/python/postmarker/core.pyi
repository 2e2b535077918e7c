from typing import Any

from colorfast import answers, blocks

@answers("network")
class _Api: ...

class _Apis:
    emails: _Api
    bounces: _Api
    templates: _Api
    stats: _Api
    messages: _Api
    domains: _Api
    server: _Api

class PostmarkClient(_Apis):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def call(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def spamcheck(self, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def from_config(cls, *args: Any, **kwargs: Any) -> PostmarkClient: ...
