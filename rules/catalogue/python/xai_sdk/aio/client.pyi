from typing import Any

from colorfast import role

from xai_sdk.aio import chat as _chat, collections as _collections, files as _files, image as _image, models as _models, tokenizer as _tokenizer, video as _video

@role("client.async")
class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    chat: _chat.Client
    collections: _collections.Client
    files: _files.Client
    image: _image.Client
    models: _models.Client
    tokenize: _tokenizer.Client
    video: _video.Client
