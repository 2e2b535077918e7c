from typing import Any

from colorfast import answers, awaitable, role

@answers("network")
class _Api: ...

@awaitable
@answers()
class _AsyncApi: ...

@role("client.sync")
class ElevenLabs:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    text_to_speech: _Api
    speech_to_text: _Api
    speech_to_speech: _Api
    voices: _Api
    models: _Api
    history: _Api
    music: _Api
    dubbing: _Api
    text_to_sound_effects: _Api
    text_to_voice: _Api
    user: _Api
    usage: _Api
    audio_isolation: _Api
    conversational_ai: _Api
    studio: _Api
@role("client.async")
class AsyncElevenLabs:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    text_to_speech: _AsyncApi
    speech_to_text: _AsyncApi
    speech_to_speech: _AsyncApi
    voices: _AsyncApi
    models: _AsyncApi
    history: _AsyncApi
    music: _AsyncApi
    dubbing: _AsyncApi
    text_to_sound_effects: _AsyncApi
    text_to_voice: _AsyncApi
    user: _AsyncApi
    usage: _AsyncApi
    audio_isolation: _AsyncApi
    conversational_ai: _AsyncApi
    studio: _AsyncApi
