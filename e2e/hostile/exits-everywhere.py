# SystemExit in every odd place.
import asyncio, atexit, sys
class E(Exception):
    def __str__(self): sys.exit(5)
atexit.register(sys.exit, 9)
class D:
    def __del__(self): sys.exit(7)
d = D()
async def main():
    asyncio.get_running_loop().call_soon(sys.exit, 3)
    try: await asyncio.sleep(1)
    finally: sys.exit(4)
asyncio.run(main())
