from typing import Any

from colorfast import role

from deepgram.auth.client import AsyncAuthClient, AuthClient
from deepgram.listen.client import AsyncListenClient, ListenClient
from deepgram.read.client import AsyncReadClient, ReadClient
from deepgram.speak.client import AsyncSpeakClient, SpeakClient

@role("client.sync")
class BaseClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    auth: AuthClient
    listen: ListenClient
    read: ReadClient
    speak: SpeakClient

@role("client.async")
class AsyncBaseClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    auth: AsyncAuthClient
    listen: AsyncListenClient
    read: AsyncReadClient
    speak: AsyncSpeakClient
