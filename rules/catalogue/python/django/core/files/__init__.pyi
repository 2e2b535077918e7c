from .base import File as File
