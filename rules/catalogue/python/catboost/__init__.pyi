from colorfast import library

from catboost.core import CatBoost as CatBoost, CatBoostClassifier as CatBoostClassifier, CatBoostRanker as CatBoostRanker, CatBoostRegressor as CatBoostRegressor, Pool as Pool, cv as cv, train as train

library(
    "catboost",
    versions="1.2.10",
    sources=["catboost 1.2.10: core.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
