from .app.async_app import AsyncApp as AsyncApp
