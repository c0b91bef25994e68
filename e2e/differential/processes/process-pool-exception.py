# An exception comes back from another process, with its cause in text.
from concurrent.futures import ProcessPoolExecutor


def fail(number):
    raise ValueError(f"cannot take {number}")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(fail, 3).result()
        except ValueError as error:
            print(error, type(error.__cause__).__name__)
            print("cannot take 3" in str(error.__cause__))
