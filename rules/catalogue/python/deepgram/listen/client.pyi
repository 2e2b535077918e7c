from deepgram.listen.v1.client import AsyncV1Client, V1Client

class ListenClient:
    v1: V1Client

class AsyncListenClient:
    v1: AsyncV1Client
