from deepgram.speak.v1.audio.client import AsyncAudioClient, AudioClient

class V1Client:
    audio: AudioClient

class AsyncV1Client:
    audio: AsyncAudioClient
