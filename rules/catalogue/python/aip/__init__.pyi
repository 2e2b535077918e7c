from colorfast import library

from .ocr import AipOcr as AipOcr
from .nlp import AipNlp as AipNlp
from .face import AipFace as AipFace
from .imagecensor import AipImageCensor as AipImageCensor
from .imagecensor import AipImageCensor as AipContentCensor
from .kg import AipKg as AipKg
from .speech import AipSpeech as AipSpeech
from .imageclassify import AipImageClassify as AipImageClassify
from .imagesearch import AipImageSearch as AipImageSearch
from .bodyanalysis import AipBodyAnalysis as AipBodyAnalysis
from .imageprocess import AipImageProcess as AipImageProcess
from .easydl import EasyDL as EasyDL
from .mt import AipMt as AipMt

library(
    "baidu-aip",
    package="aip",
    versions="4.16.13",
    sources=["baidu-aip 4.16.13: base.py, ocr.py, nlp.py, imagecensor.py, speech.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
