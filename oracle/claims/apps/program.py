"""Starts a server from Python and asks for four workers, which `Server.run` does not start."""
import os

import uvicorn

uvicorn.Server(uvicorn.Config("fastapi_app:app", host="127.0.0.1", port=int(os.environ["PORT"]), workers=4)).run()
