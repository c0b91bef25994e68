def ask(question):
    answer = yield question
    return answer.title()


def form():
    name = yield from ask("name?")
    town = yield from ask("town?")
    return f"{name} of {town}"


talk = form()
print("form asks:", talk.send(None))
print("form asks:", talk.send("ada"))
try:
    talk.send("turin")
except StopIteration as stop:
    print("form returns:", stop.value)
