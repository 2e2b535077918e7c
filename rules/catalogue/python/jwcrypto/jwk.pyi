from colorfast import blocks

class JWK:
    # RSA keys take hundreds of milliseconds; the other types are quick.
    @blocks("cpu", instead="asyncio.to_thread", when={"kty": "RSA"})
    @classmethod
    def generate(cls, *, kty=..., **kwargs): ...
