from groq.resources.audio.audio import AsyncAudio as AsyncAudio
from groq.resources.audio.speech import AsyncSpeech as AsyncSpeech
from groq.resources.audio.transcriptions import AsyncTranscriptions as AsyncTranscriptions
from groq.resources.audio.translations import AsyncTranslations as AsyncTranslations
from groq.resources.audio.audio import Audio as Audio
from groq.resources.audio.speech import Speech as Speech
from groq.resources.audio.transcriptions import Transcriptions as Transcriptions
from groq.resources.audio.translations import Translations as Translations
