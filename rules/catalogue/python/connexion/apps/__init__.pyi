from .abstract import AbstractApp as AbstractApp
