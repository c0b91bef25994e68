# Nothing stops it from inside.
while True:
    try:
        while True: pass
    except BaseException: pass
