from typing import Any

from colorfast import role

from zai.api_resource.audio.audio import Audio
from zai.api_resource.chat.chat import Chat
from zai.api_resource.embeddings.embeddings import Embeddings
from zai.api_resource.files.files import Files
from zai.api_resource.images.images import Images
from zai.api_resource.videos.videos import Videos
from zai.api_resource.web_search.web_search import WebSearchApi

@role("client.sync")
class BaseClient:
    chat: Chat
    embeddings: Embeddings
    files: Files
    images: Images
    audio: Audio
    videos: Videos
    web_search: WebSearchApi
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ZaiClient(BaseClient): ...
class ZhipuAiClient(BaseClient): ...
