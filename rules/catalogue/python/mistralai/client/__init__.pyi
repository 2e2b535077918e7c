from typing import Any, Self

from colorfast import role

from mistralai.client.agents import Agents as _Agents
from mistralai.client.batch import Batch as _Batch
from mistralai.client.chat import Chat as _Chat
from mistralai.client.classifiers import Classifiers as _Classifiers
from mistralai.client.embeddings import Embeddings as _Embeddings
from mistralai.client.files import Files as _Files
from mistralai.client.fim import Fim as _Fim
from mistralai.client.models_ import Models as _Models
from mistralai.client.ocr import Ocr as _Ocr

class _Resources:
    beta: Any
    audio: Any
    fine_tuning: Any
    chat: _Chat
    embeddings: _Embeddings
    models: _Models
    files: _Files
    fim: _Fim
    agents: _Agents
    ocr: _Ocr
    classifiers: _Classifiers
    batch: _Batch

@role("client.sync")
class Mistral(_Resources):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *args: Any) -> None: ...
