# A global changed in a process is not changed here.
from concurrent.futures import ProcessPoolExecutor

counter = 0


def increase():
    global counter
    counter += 1
    return counter


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print([pool.submit(increase).result() for _ in range(3)])
    print(counter)
