from colorfast import library

from .model import KModel as KModel
from .pipeline import KPipeline as KPipeline

library("kokoro", versions="0.9.4", sources=["kokoro 0.9.4: pipeline.py, model.py"], colour="sync")
