import asyncio


def ask(name):
    function = getattr(asyncio, name)
    try:
        function()
        print(f"{name}: here it is")
    except RuntimeError as error:
        print(f"{name}: {error}")


async def main():
    ask("get_running_loop")
    ask("get_event_loop")


print("-- outside")
ask("get_running_loop")
ask("get_event_loop")
print("-- inside")
asyncio.run(main())
print("-- afterwards")
ask("get_event_loop")
