# Names, idents, and what may be done once only.
import threading


def work():
    print(threading.current_thread().name, threading.get_ident() == threading.current_thread().ident)


threads = [threading.Thread(target=work), threading.Thread(target=work, name="named"), threading.Thread(daemon=True)]
for thread in threads:
    print(thread.name, thread.daemon, thread.ident)
threads[0].start()
threads[0].join()
threads[1].start()
threads[1].join()
for wrong in (threads[0].start, threads[2].join, threading.current_thread().join):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
print(threading.main_thread().name)
