from .app import App as App
