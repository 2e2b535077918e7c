from traitlets.config.application import Application

class JupyterApp(Application):
    config_dir: str
    data_dir: str
    runtime_dir: str
    jupyter_path: list[str]
    @property
    def config_file_paths(self) -> list[str]: ...

class JupyterAsyncApp(JupyterApp):
    async def initialize_async(self, argv: object = None) -> None: ...
    async def start_async(self) -> None: ...
