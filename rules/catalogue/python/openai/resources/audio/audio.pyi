from typing import Self

from openai.resources.audio.speech import AsyncSpeech
from openai.resources.audio.speech import Speech
from openai.resources.audio.transcriptions import AsyncTranscriptions
from openai.resources.audio.transcriptions import Transcriptions
from openai.resources.audio.translations import AsyncTranslations
from openai.resources.audio.translations import Translations
from openai.resources.audio.voice_consents import AsyncVoiceConsents
from openai.resources.audio.voice_consents import VoiceConsents
from openai.resources.audio.voices import AsyncVoices
from openai.resources.audio.voices import Voices

class Audio:
    transcriptions: Transcriptions
    translations: Translations
    speech: Speech
    voices: Voices
    voice_consents: VoiceConsents
    with_raw_response: Self
    with_streaming_response: Self

class AsyncAudio:
    transcriptions: AsyncTranscriptions
    translations: AsyncTranslations
    speech: AsyncSpeech
    voices: AsyncVoices
    voice_consents: AsyncVoiceConsents
    with_raw_response: Self
    with_streaming_response: Self
