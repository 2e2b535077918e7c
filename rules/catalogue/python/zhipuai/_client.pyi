from typing import Any

from colorfast import role

from zhipuai.api_resource.audio.audio import Audio
from zhipuai.api_resource.chat.chat import Chat
from zhipuai.api_resource.embeddings import Embeddings
from zhipuai.api_resource.files import Files
from zhipuai.api_resource.images import Images
from zhipuai.api_resource.videos.videos import Videos
from zhipuai.api_resource.web_search.web_search import WebSearchApi

@role("client.sync")
class ZhipuAI:
    chat: Chat
    embeddings: Embeddings
    files: Files
    images: Images
    audio: Audio
    videos: Videos
    web_search: WebSearchApi
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
