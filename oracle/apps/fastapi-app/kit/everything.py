from .reading import *  # noqa: F403
