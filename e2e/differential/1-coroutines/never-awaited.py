# Calling runs nothing; dropping the coroutine object warns.
async def greet(name):
    print("hello", name)


greet("Ada")
print("after the call")
