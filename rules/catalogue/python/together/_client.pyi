from typing import Any, Self

from colorfast import blocks, role

from together.resources.audio.audio import AsyncAudioResource
from together.resources.audio.audio import AudioResource
from together.resources.batches import AsyncBatchesResource
from together.resources.batches import BatchesResource
from together.resources.beta.beta import AsyncBetaResource
from together.resources.beta.beta import BetaResource
from together.resources.chat.chat import AsyncChatResource
from together.resources.chat.chat import ChatResource
from together.resources.clusters.clusters import AsyncClustersResource
from together.resources.clusters.clusters import ClustersResource
from together.resources.completions import AsyncCompletionsResource
from together.resources.completions import CompletionsResource
from together.resources.embeddings import AsyncEmbeddingsResource
from together.resources.embeddings import EmbeddingsResource
from together.resources.endpoints.endpoints import AsyncEndpointsResource
from together.resources.endpoints.endpoints import EndpointsResource
from together.resources.evals import AsyncEvalsResource
from together.resources.evals import EvalsResource
from together.resources.files import AsyncFilesResource
from together.resources.files import FilesResource
from together.resources.fine_tuning import AsyncFineTuningResource
from together.resources.fine_tuning import FineTuningResource
from together.resources.images import AsyncImagesResource
from together.resources.images import ImagesResource
from together.resources.models.models import AsyncModelsResource
from together.resources.models.models import ModelsResource
from together.resources.post_training.post_training import AsyncPostTrainingResource
from together.resources.post_training.post_training import PostTrainingResource
from together.resources.projects import AsyncProjectsResource
from together.resources.projects import ProjectsResource
from together.resources.rerank import AsyncRerankResource
from together.resources.rerank import RerankResource
from together.resources.videos import AsyncVideosResource
from together.resources.videos import VideosResource

@role("client.sync")
class Together:
    """Timeout 600 s and two retries, unless told otherwise."""
    api_key: Any
    base_url: Any
    timeout: Any
    max_retries: int
    beta: BetaResource
    organization: Any
    post_training: PostTrainingResource
    clusters: ClustersResource
    chat: ChatResource
    completions: CompletionsResource
    embeddings: EmbeddingsResource
    files: FilesResource
    fine_tuning: FineTuningResource
    images: ImagesResource
    videos: VideosResource
    audio: AudioResource
    models: ModelsResource
    endpoints: EndpointsResource
    projects: ProjectsResource
    rerank: RerankResource
    batches: BatchesResource
    evals: EvalsResource
    with_raw_response: Self
    with_streaming_response: Self
    def __init__(self, **kwargs: Any) -> None: ...
    def with_options(self, **kwargs: Any) -> Self: ...
    def copy(self, **kwargs: Any) -> Self: ...
    def is_closed(self) -> bool: ...
    @blocks("network", instead="together.AsyncTogether")
    def get(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def post(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def put(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def patch(self, path: str, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def delete(self, path: str, **kwargs: Any) -> Any: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...

@role("client.async")
class AsyncTogether:
    api_key: Any
    base_url: Any
    timeout: Any
    max_retries: int
    beta: AsyncBetaResource
    organization: Any
    post_training: AsyncPostTrainingResource
    clusters: AsyncClustersResource
    chat: AsyncChatResource
    completions: AsyncCompletionsResource
    embeddings: AsyncEmbeddingsResource
    files: AsyncFilesResource
    fine_tuning: AsyncFineTuningResource
    images: AsyncImagesResource
    videos: AsyncVideosResource
    audio: AsyncAudioResource
    models: AsyncModelsResource
    endpoints: AsyncEndpointsResource
    projects: AsyncProjectsResource
    rerank: AsyncRerankResource
    batches: AsyncBatchesResource
    evals: AsyncEvalsResource
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

Client = Together
AsyncClient = AsyncTogether
