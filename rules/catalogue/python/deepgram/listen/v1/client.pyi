from deepgram.listen.v1.media.client import AsyncMediaClient, MediaClient

class V1Client:
    media: MediaClient

class AsyncV1Client:
    media: AsyncMediaClient
