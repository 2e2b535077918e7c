from typing import Any

class Distance:
    km: float
    kilometers: float
    m: float
    meters: float
    miles: float
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class geodesic(Distance): ...
class great_circle(Distance): ...
distance = geodesic
