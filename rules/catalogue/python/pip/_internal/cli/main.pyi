from colorfast import blocks

@blocks("network", instead="asyncio.create_subprocess_exec")
def main(args: list[str] | None = None) -> int: ...
