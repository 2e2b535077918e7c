from colorfast import library

from xgboost.core import Booster as Booster, DMatrix as DMatrix, QuantileDMatrix as QuantileDMatrix
from xgboost.sklearn import XGBClassifier as XGBClassifier, XGBModel as XGBModel, XGBRFClassifier as XGBRFClassifier, XGBRFRegressor as XGBRFRegressor, XGBRanker as XGBRanker, XGBRegressor as XGBRegressor
from xgboost.training import cv as cv, train as train

library(
    "xgboost",
    versions="3.2.0",
    sources=["xgboost 3.2.0: core.py, sklearn.py, training.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
