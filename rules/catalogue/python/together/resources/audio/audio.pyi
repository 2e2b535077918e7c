from typing import Self

from together.resources.audio.speech import AsyncSpeechResource
from together.resources.audio.speech import SpeechResource
from together.resources.audio.transcriptions import AsyncTranscriptionsResource
from together.resources.audio.transcriptions import TranscriptionsResource
from together.resources.audio.translations import AsyncTranslationsResource
from together.resources.audio.translations import TranslationsResource
from together.resources.audio.voices import AsyncVoicesResource
from together.resources.audio.voices import VoicesResource

class AudioResource:
    speech: SpeechResource
    voices: VoicesResource
    transcriptions: TranscriptionsResource
    translations: TranslationsResource
    with_raw_response: Self
    with_streaming_response: Self

class AsyncAudioResource:
    speech: AsyncSpeechResource
    voices: AsyncVoicesResource
    transcriptions: AsyncTranscriptionsResource
    translations: AsyncTranslationsResource
    with_raw_response: Self
    with_streaming_response: Self
