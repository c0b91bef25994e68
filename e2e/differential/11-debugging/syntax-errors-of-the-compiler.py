# Errors that the compiler finds, not the parser.
for source in ("return 1", "async def f():\n    yield 1\n    return 2", "x = yield", "def f():\n  [await x for x in y]", "f(a=1, a=2)", "async with x: pass", "await x", "break"):
    try:
        compile(source, "example", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
