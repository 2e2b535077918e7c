"""Work for the processor."""

import sys

from colorfast import blocks

if sys.version_info >= (3, 14):
    @blocks("cpu", confidence="medium")
    def compress(*args, **kwargs): ...
    @blocks("cpu", confidence="medium")
    def decompress(*args, **kwargs): ...
    @blocks("cpu", confidence="medium")
    def finalize_dict(*args, **kwargs): ...
    @blocks("cpu", confidence="medium")
    def train_dict(*args, **kwargs): ...
