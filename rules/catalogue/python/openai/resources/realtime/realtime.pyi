from typing import Any, AsyncContextManager, ContextManager, Self

from colorfast import blocks

from openai._streaming import _AsyncEventStream
from openai._streaming import _EventStream
from openai.resources.realtime.calls import AsyncCalls
from openai.resources.realtime.calls import Calls
from openai.resources.realtime.client_secrets import AsyncClientSecrets
from openai.resources.realtime.client_secrets import ClientSecrets
from openai.resources.realtime.translations.translations import AsyncTranslations
from openai.resources.realtime.translations.translations import Translations

class Realtime:
    client_secrets: ClientSecrets
    calls: Calls
    translations: Translations
    @blocks("network", instead="openai.AsyncOpenAI")
    def connect(self, *args: Any, **kwargs: Any) -> ContextManager[_EventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncRealtime:
    client_secrets: AsyncClientSecrets
    calls: AsyncCalls
    translations: AsyncTranslations
    def connect(self, *args: Any, **kwargs: Any) -> AsyncContextManager[_AsyncEventStream]: ...
    with_raw_response: Self
    with_streaming_response: Self
