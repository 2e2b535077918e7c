from typing import Self

from groq.resources.audio.speech import AsyncSpeech
from groq.resources.audio.speech import Speech
from groq.resources.audio.transcriptions import AsyncTranscriptions
from groq.resources.audio.transcriptions import Transcriptions
from groq.resources.audio.translations import AsyncTranslations
from groq.resources.audio.translations import Translations

class Audio:
    speech: Speech
    transcriptions: Transcriptions
    translations: Translations
    with_raw_response: Self
    with_streaming_response: Self

class AsyncAudio:
    speech: AsyncSpeech
    transcriptions: AsyncTranscriptions
    translations: AsyncTranslations
    with_raw_response: Self
    with_streaming_response: Self
