# Files, folders and temporary names.
import asyncio
import os
import pathlib
import tempfile


def count_lines(path):
    return len(path.read_text().splitlines())


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "notes.txt")
        path.write_text("one\ntwo\nthree\n")
        print(await asyncio.to_thread(count_lines, path), path.exists(), os.listdir(folder))
    print(path.exists())
    try:
        open("no such file.txt")
    except FileNotFoundError as error:
        print(error.strerror, error.filename)


asyncio.run(main())
