# Pyodide's own emergency exit.
import gc
import types

gc.unfreeze()
modules = [thing for thing in gc.get_objects() if isinstance(thing, types.ModuleType)]
next(module for module in modules if module.__name__ == "_pyodide_core").trigger_fatal_error()
