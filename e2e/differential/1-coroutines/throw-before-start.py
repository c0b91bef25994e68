# A coroutine that has not begun cannot catch anything.
async def careful():
    try:
        print("begun")
    except Exception:
        print("never here")


coroutine = careful()
try:
    coroutine.throw(LookupError("too early"))
except LookupError as error:
    print("not caught inside:", error)
