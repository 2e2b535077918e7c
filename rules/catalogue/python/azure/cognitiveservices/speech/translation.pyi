from typing import Any

from azure.cognitiveservices.speech.speech import Recognizer

class TranslationRecognizer(Recognizer):
    def __init__(self, translation_config: Any, audio_config: Any = None, **kwargs: Any) -> None: ...
