# multiprocessing.Pool.map.
import multiprocessing


def cube(number):
    return number**3


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(cube, [1, 2, 3]), pool.apply(cube, (4,)))
