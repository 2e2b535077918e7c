from deepgram.auth.v1.client import AsyncV1Client, V1Client

class AuthClient:
    v1: V1Client

class AsyncAuthClient:
    v1: AsyncV1Client
