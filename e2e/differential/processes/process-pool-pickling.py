# A lambda cannot be pickled.
import pickle
from concurrent.futures import ProcessPoolExecutor


def echo(value):
    return value


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        try:
            pool.submit(lambda: 1).result()
        except (pickle.PicklingError, AttributeError) as error:
            print(type(error).__name__)
        print(pool.submit(echo, {"list": [1, 2], "set": {3}}).result())
