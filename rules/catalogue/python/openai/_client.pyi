from typing import Any, Self

from colorfast import blocks, role

from openai.resources.audio.audio import AsyncAudio
from openai.resources.audio.audio import Audio
from openai.resources.batches import AsyncBatches
from openai.resources.batches import Batches
from openai.resources.beta.beta import AsyncBeta
from openai.resources.beta.beta import Beta
from openai.resources.chat.chat import AsyncChat
from openai.resources.chat.chat import Chat
from openai.resources.completions import AsyncCompletions
from openai.resources.completions import Completions
from openai.resources.containers.containers import AsyncContainers
from openai.resources.containers.containers import Containers
from openai.resources.conversations.conversations import AsyncConversations
from openai.resources.conversations.conversations import Conversations
from openai.resources.embeddings import AsyncEmbeddings
from openai.resources.embeddings import Embeddings
from openai.resources.evals.evals import AsyncEvals
from openai.resources.evals.evals import Evals
from openai.resources.files import AsyncFiles
from openai.resources.files import Files
from openai.resources.fine_tuning.fine_tuning import AsyncFineTuning
from openai.resources.fine_tuning.fine_tuning import FineTuning
from openai.resources.images import AsyncImages
from openai.resources.images import Images
from openai.resources.models import AsyncModels
from openai.resources.models import Models
from openai.resources.moderations import AsyncModerations
from openai.resources.moderations import Moderations
from openai.resources.realtime.realtime import AsyncRealtime
from openai.resources.realtime.realtime import Realtime
from openai.resources.responses.responses import AsyncResponses
from openai.resources.responses.responses import Responses
from openai.resources.uploads.uploads import AsyncUploads
from openai.resources.uploads.uploads import Uploads
from openai.resources.vector_stores.vector_stores import AsyncVectorStores
from openai.resources.vector_stores.vector_stores import VectorStores
from openai.resources.videos import AsyncVideos
from openai.resources.videos import Videos
from openai.resources.webhooks import AsyncWebhooks
from openai.resources.webhooks import Webhooks

@role("client.sync")
class OpenAI:
    """Timeout 600 s and two retries, unless told otherwise."""
    api_key: Any
    base_url: Any
    timeout: Any
    max_retries: int
    decisions: Any
    completions: Completions
    chat: Chat
    embeddings: Embeddings
    files: Files
    images: Images
    content_provenance_checks: Any
    audio: Audio
    moderations: Moderations
    models: Models
    fine_tuning: FineTuning
    vector_stores: VectorStores
    safety: Any
    webhooks: Webhooks
    beta: Beta
    batches: Batches
    uploads: Uploads
    admin: Any
    responses: Responses
    live: Any
    realtime: Realtime
    conversations: Conversations
    evals: Evals
    containers: Containers
    skills: Any
    videos: Videos
    with_raw_response: Self
    with_streaming_response: Self
    def __init__(self, **kwargs: Any) -> None: ...
    def with_options(self, **kwargs: Any) -> Self: ...
    def copy(self, **kwargs: Any) -> Self: ...
    def is_closed(self) -> bool: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def get(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def post(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def put(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def patch(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="openai.AsyncOpenAI")
    def delete(self, path: str, **kwargs: Any) -> Any: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...

@role("client.async")
class AsyncOpenAI:
    api_key: Any
    base_url: Any
    timeout: Any
    max_retries: int
    decisions: Any
    completions: AsyncCompletions
    chat: AsyncChat
    embeddings: AsyncEmbeddings
    files: AsyncFiles
    images: AsyncImages
    content_provenance_checks: Any
    audio: AsyncAudio
    moderations: AsyncModerations
    models: AsyncModels
    fine_tuning: AsyncFineTuning
    vector_stores: AsyncVectorStores
    safety: Any
    webhooks: AsyncWebhooks
    beta: AsyncBeta
    batches: AsyncBatches
    uploads: AsyncUploads
    admin: Any
    responses: AsyncResponses
    live: Any
    realtime: AsyncRealtime
    conversations: AsyncConversations
    evals: AsyncEvals
    containers: AsyncContainers
    skills: Any
    videos: AsyncVideos
    with_raw_response: Self
    with_streaming_response: Self
    def __init__(self, **kwargs: Any) -> None: ...
    def with_options(self, **kwargs: Any) -> Self: ...
    def copy(self, **kwargs: Any) -> Self: ...
    def is_closed(self) -> bool: ...
    async def get(self, path: str, **kwargs: Any) -> Any: ...
    async def post(self, path: str, **kwargs: Any) -> Any: ...
    async def put(self, path: str, **kwargs: Any) -> Any: ...
    async def patch(self, path: str, **kwargs: Any) -> Any: ...
    async def delete(self, path: str, **kwargs: Any) -> Any: ...
    async def close(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *args: Any) -> None: ...

Client = OpenAI
AsyncClient = AsyncOpenAI
