from colorfast import library

library("Pillow", package="PIL", versions="13.0.0", sources=["Pillow 13.0.0: Image.py", "https://pillow.readthedocs.io/en/stable/reference/Image.html"], colour="sync")

__version__: str

class UnidentifiedImageError(OSError): ...
