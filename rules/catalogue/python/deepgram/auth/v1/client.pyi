from deepgram.auth.v1.tokens.client import AsyncTokensClient, TokensClient

class V1Client:
    tokens: TokensClient

class AsyncV1Client:
    tokens: AsyncTokensClient
