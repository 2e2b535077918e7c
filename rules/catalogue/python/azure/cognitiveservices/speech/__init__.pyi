from colorfast import library

from azure.cognitiveservices.speech import transcription as transcription, translation as translation
from azure.cognitiveservices.speech.speech import Recognizer as Recognizer, ResultFuture as ResultFuture, SourceLanguageRecognizer as SourceLanguageRecognizer, SpeechRecognizer as SpeechRecognizer, SpeechSynthesizer as SpeechSynthesizer

library(
    "azure-cognitiveservices-speech",
    package="azure.cognitiveservices.speech",
    versions="1.53.0",
    sources=["azure-cognitiveservices-speech 1.53.0: speech.py, transcription.py, translation.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
