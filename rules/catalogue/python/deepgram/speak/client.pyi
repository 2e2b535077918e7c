from deepgram.speak.v1.client import AsyncV1Client, V1Client

class SpeakClient:
    v1: V1Client

class AsyncSpeakClient:
    v1: AsyncV1Client
