def echo():
    heard = yield "first"
    print("echo: heard", heard)
    heard = yield "second"
    print("echo: heard", heard)
    return "end"


talk = echo()
print("main: got", talk.send(None))
print("main: got", talk.send("a"))
try:
    talk.send("b")
except StopIteration as stop:
    print("main: got", stop.value)
