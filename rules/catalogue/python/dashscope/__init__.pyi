from colorfast import library

from dashscope.aigc.generation import AioGeneration as AioGeneration, Generation as Generation
from dashscope.aigc.image_synthesis import ImageSynthesis as ImageSynthesis
from dashscope.aigc.multimodal_conversation import AioMultiModalConversation as AioMultiModalConversation, MultiModalConversation as MultiModalConversation
from dashscope.aigc.video_synthesis import VideoSynthesis as VideoSynthesis
from dashscope.app.application import Application as Application
from dashscope.audio.asr.transcription import Transcription as Transcription
from dashscope.audio.tts.speech_synthesizer import SpeechSynthesizer as SpeechSynthesizer
from dashscope.embeddings.multimodal_embedding import AioMultiModalEmbedding as AioMultiModalEmbedding, MultiModalEmbedding as MultiModalEmbedding
from dashscope.embeddings.text_embedding import TextEmbedding as TextEmbedding
from dashscope.files import Files as Files
from dashscope.rerank.text_rerank import AioTextReRank as AioTextReRank, TextReRank as TextReRank

library(
    "dashscope",
    versions="2.0.2",
    sources=["dashscope 2.0.2: aigc/generation.py, aigc/image_synthesis.py, embeddings/text_embedding.py, api_entities/http_request.py"],
    colour="both",
    counterpart={"name": "dashscope.AioGeneration", "maturity": "stable", "effort": "drop-in", "source": "dashscope 2.0.2: aigc/generation.py", "date": "2026-11"},
)

api_key: str | None
base_http_api_url: str
