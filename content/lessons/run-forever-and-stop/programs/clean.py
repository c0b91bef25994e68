import asyncio


async def serve():
    try:
        while True:
            await asyncio.sleep(1)
            print("shop: open")
    finally:
        print("shop: closed")


async def cancel_all():
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


loop = asyncio.new_event_loop()
shop = loop.create_task(serve(), name="shop")
loop.call_later(2.5, loop.stop)
try:
    loop.run_forever()
    print("script: stopped, shop done:", shop.done())
finally:
    loop.run_until_complete(cancel_all())
    loop.close()
print("script: closed, shop done:", shop.done())
