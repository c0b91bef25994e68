# A new thread begins with an empty context, unless it is given one.
import contextvars
import threading

language = contextvars.ContextVar("language", default="none")
language.set("English")


def show(place):
    print(place, language.get())


for options in ({}, {"context": contextvars.copy_context()}):
    thread = threading.Thread(target=show, args=(f"{len(options)} options:",), **options)
    thread.start()
    thread.join()
show("main:")
