# Every name by which Python in a browser gets at the page is a module that is not there, as in any other CPython.
import importlib

for name in (
    "js",
    "pyodide",
    "pyodide_js",
    "pyodide.code",
    "pyodide.ffi",
    "pyodide.http",
    "_pyodide",
    "_pyodide_core",
    "micropip",
):
    try:
        importlib.import_module(name)
        print("REACHED", name)
    except ModuleNotFoundError as error:
        assert error.name == name.partition(".")[0]
for statement in (
    "from js import fetch, XMLHttpRequest, WebSocket",
    "from js import indexedDB, caches, importScripts, navigator, location",
    "from js import self, postMessage",
    "from pyodide.code import run_js",
    "from pyodide.ffi import create_proxy",
):
    try:
        exec(statement)
        print("REACHED", statement)
    except ModuleNotFoundError:
        pass
print("nothing there")
