from typing import Any, AsyncContextManager, ContextManager, Self

from colorfast import blocks

from openai._streaming import _AsyncEventStream
from openai._streaming import _EventStream
from openai.resources.realtime.translations.client_secrets import AsyncClientSecrets
from openai.resources.realtime.translations.client_secrets import ClientSecrets

class Translations:
    client_secrets: ClientSecrets
    @blocks("network", instead="openai.AsyncOpenAI")
    def connect(self, *args: Any, **kwargs: Any) -> ContextManager[_EventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncTranslations:
    client_secrets: AsyncClientSecrets
    def connect(self, *args: Any, **kwargs: Any) -> AsyncContextManager[_AsyncEventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self
