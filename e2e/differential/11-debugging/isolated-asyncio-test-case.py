# unittest.IsolatedAsyncioTestCase: set-up, tests, clean-up, one failure.
import asyncio
import unittest


class QueueTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp", self._testMethodName)

    async def asyncSetUp(self):
        self.queue = asyncio.Queue()
        await self.queue.put("ready")
        self.addAsyncCleanup(self.say, "cleanup")

    async def say(self, word):
        await asyncio.sleep(0.02)
        print(word)

    async def test_a_item(self):
        self.assertEqual(await self.queue.get(), "ready")

    async def test_b_timeout(self):
        await self.queue.get()
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.05):
                await self.queue.get()

    async def test_c_fails(self):
        self.assertEqual(self.queue.qsize(), 2)

    async def asyncTearDown(self):
        print("asyncTearDown")


unittest.main()
