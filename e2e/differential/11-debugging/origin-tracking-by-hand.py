# sys.set_coroutine_origin_tracking_depth and cr_origin.
import sys


async def coroutine():
    pass


def make():
    return coroutine()


plain = coroutine()
print(plain.cr_origin, sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(2)
tracked = make()
print([(line, name) for _, line, name in tracked.cr_origin])
sys.set_coroutine_origin_tracking_depth(0)
plain.close()
tracked.close()
