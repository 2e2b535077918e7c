from colorfast import library

from lightgbm.basic import Booster as Booster, Dataset as Dataset
from lightgbm.engine import cv as cv, train as train
from lightgbm.sklearn import LGBMClassifier as LGBMClassifier, LGBMModel as LGBMModel, LGBMRanker as LGBMRanker, LGBMRegressor as LGBMRegressor

library(
    "lightgbm",
    versions="4.7.0",
    sources=["lightgbm 4.7.0: basic.py, sklearn.py, engine.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
