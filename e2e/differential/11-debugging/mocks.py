# AsyncMock counts awaits.
import asyncio
from unittest.mock import AsyncMock, patch


class Client:
    async def fetch(self, name):
        raise OSError("no network in tests")


async def main():
    mock = AsyncMock(side_effect=["first", ValueError("second")])
    print(await mock("a"))
    try:
        await mock("b")
    except ValueError as error:
        print("raised", error)
    print(mock.await_count, mock.await_args_list)
    with patch.object(Client, "fetch", return_value="patched") as fetch:
        print(await Client().fetch("x"), type(fetch).__name__)
        fetch.assert_awaited_once_with("x")


asyncio.run(main())
