# What a determined program digs up in spite of that can reach and change nothing that lasts.
import gc
import types

from loopscope import run

gc.unfreeze()
modules = [thing for thing in gc.get_objects() if isinstance(thing, types.ModuleType)]
ffi = next(module for module in modules if module.__name__ == "pyodide.ffi")
code = next(module for module in modules if module.__name__ == "pyodide.code")
host = run._host
Object = host.constructor
array = ffi.to_js([1, 2])
proxy = ffi.create_proxy(print)


def refused(what, action):
    try:
        print("REACHED", what, action())
    except BaseException as error:
        print("refused", what, type(error).__name__)


refused("run_js", lambda: code.run_js("1 + 1"))
for what, value in (("object", host), ("function", host.output), ("array", array), ("class", Object)):
    refused(f"Function by {what}", lambda value=value: value.constructor.constructor("return this")())
refused("Function of a method", lambda: array.at.constructor("return this")())
for what, prototype in (
    ("Object", Object.getPrototypeOf(host)),
    ("Array", array.constructor.prototype),
    ("Function", Object.getPrototypeOf(Object)),
    ("iterator", Object.getPrototypeOf(array.entries())),
    ("Map", Object.getPrototypeOf(ffi.to_js({"a": 1}))),
):
    refused(f"prototype of {what}", lambda prototype=prototype: setattr(prototype, "polluted", 1))
refused("host.output", lambda: setattr(host, "output", print))
refused("Object.keys", lambda: setattr(Object, "keys", proxy))
for name in ("fetch", "self", "globalThis", "postMessage", "location", "indexedDB"):
    refused(name, lambda name=name: getattr(host, name))
for module in modules:
    for name, value in list(vars(module).items()):
        if type(value).__name__ == "JsProxy" and value is not host and module.__name__ != "__main__":
            print(module.__name__, name, sorted(value.object_keys()))
print("dug")
