from colorfast import blocks

@blocks("cpu", instead="asyncio.to_thread")
def load_workbook(filename, read_only=False, keep_vba=False, data_only=False, keep_links=True, rich_text=False): ...
