# A coroutine that lives to the end of the program warns then.
async def later():
    print("later")


kept = later()
print("last line")
