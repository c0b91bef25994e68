# Whatever is told through the simulator's own channel cannot hurt the page.
from loopscope import run

host = run._host
for arguments in (("stdlog", "x"), ("stdout", 5), ("stdout", None)):
    try:
        host.output(*arguments)
    except BaseException as error:
        print(type(error).__name__)
for arguments in ((bytearray(b"no records at all"), "]["), ("text", 5), (bytearray(96), "{}")):
    try:
        host.trace(*arguments)
    except BaseException as error:
        print(type(error).__name__)
print("forged")
