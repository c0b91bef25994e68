# send(None) steps a coroutine; StopIteration carries what it returned.
import types


@types.coroutine
def pause(label):
    answer = yield label
    return answer


async def talk():
    name = await pause("your name?")
    town = await pause(f"hello {name}, your town?")
    return f"{name} of {town}"


conversation = talk()
print(conversation.send(None))
print(conversation.send("Mira"))
try:
    conversation.send("Graz")
except StopIteration as stop:
    print("returned", stop.value)
