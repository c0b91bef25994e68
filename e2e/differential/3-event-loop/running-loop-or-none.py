# get_running_loop, _get_running_loop and get_event_loop, inside and outside.
import asyncio


def ask():
    for function in (asyncio.get_running_loop, asyncio.get_event_loop):
        try:
            print(function.__name__, function().is_running())
        except RuntimeError as error:
            print(function.__name__, "RuntimeError:", error)


async def main():
    ask()


ask()
asyncio.run(main())
ask()
