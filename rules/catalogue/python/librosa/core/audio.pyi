from typing import Any

from colorfast import blocks

# Decodes the file, and resamples it unless `sr` is None.
@blocks("cpu", instead="asyncio.to_thread")
def load(path: Any, *, sr: float | None = 22050, mono: bool = True, offset: float = 0.0, duration: float | None = None, dtype: Any = ..., res_type: str = "soxr_hq") -> tuple[Any, int | float]: ...
@blocks("cpu", instead="asyncio.to_thread")
def resample(y: Any, *, orig_sr: float, target_sr: float, **kwargs: Any) -> Any: ...
def get_duration(*, y: Any = None, path: Any = None, **kwargs: Any) -> float: ...
