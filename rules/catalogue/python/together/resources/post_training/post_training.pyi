from typing import Self

from together.resources.post_training.checkpoints import AsyncCheckpointsResource
from together.resources.post_training.checkpoints import CheckpointsResource
from together.resources.post_training.model_resources import AsyncModelResourcesResource
from together.resources.post_training.model_resources import ModelResourcesResource
from together.resources.post_training.operations import AsyncOperationsResource
from together.resources.post_training.operations import OperationsResource
from together.resources.post_training.prepare_for_fp4_inference import AsyncPrepareForFp4InferenceResource
from together.resources.post_training.prepare_for_fp4_inference import PrepareForFp4InferenceResource
from together.resources.post_training.sessions import AsyncSessionsResource
from together.resources.post_training.sessions import SessionsResource
from together.resources.post_training.supported_models import AsyncSupportedModelsResource
from together.resources.post_training.supported_models import SupportedModelsResource

class PostTrainingResource:
    sessions: SessionsResource
    operations: OperationsResource
    checkpoints: CheckpointsResource
    prepare_for_fp4_inference: PrepareForFp4InferenceResource
    model_resources: ModelResourcesResource
    supported_models: SupportedModelsResource
    with_raw_response: Self
    with_streaming_response: Self

class AsyncPostTrainingResource:
    sessions: AsyncSessionsResource
    operations: AsyncOperationsResource
    checkpoints: AsyncCheckpointsResource
    prepare_for_fp4_inference: AsyncPrepareForFp4InferenceResource
    model_resources: AsyncModelResourcesResource
    supported_models: AsyncSupportedModelsResource
    with_raw_response: Self
    with_streaming_response: Self
