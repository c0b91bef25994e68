/**
 * Nothing of one run reaches the next. Each program here changes something that outlives a program in one interpreter;
 * then a program looks at all of it, and must leave the very same result and trace as in a worker that ran nothing.
 */
import { test as base, expect } from '@playwright/test';
import { type Door, openDoor } from './door';

/** One page for all: the more has run in it before, the better. */
const test = base.extend<object, { door: Door }>({
  door: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage();
      await use(await openDoor(page, project.use.baseURL ?? ''));
      await page.close();
    },
    { scope: 'worker' },
  ],
});

const LEAKS: Readonly<Record<string, string>> = {
  'patched modules and builtins': `import asyncio, builtins, json, random, threading, time
builtins.leaked = builtins.print = lambda *a, **k: None
asyncio.sleep = asyncio.gather = time.sleep = json.dumps = random.random = None
asyncio.Task = asyncio.Future = threading.Thread = object
asyncio.leaked = json.leaked = 1`,
  'a patched method of the standard library': `import asyncio, threading
asyncio.BaseEventLoop.time = lambda self: 42.0
asyncio.Lock.acquire = threading.Condition.wait = None`,
  'threads that survive': `import threading, time
for i in range(3): threading.Thread(target=time.sleep, args=(1000,), daemon=True, name=f"left {i}").start()
threading.excepthook = print`,
  'threads in a deadlock': `import threading
lock = threading.Lock(); lock.acquire()
for i in range(3): threading.Thread(target=lock.acquire).start()
lock.acquire()`,
  'generators and coroutines left open': `import asyncio, builtins
async def numbers():
    try: yield 1
    finally: print("closed too late")
async def main():
    async for builtins.kept in numbers(): break
    builtins.generator = numbers(); await anext(builtins.generator)
asyncio.run(main())
def plain():
    try: yield
    finally: print("closed too late")
builtins.plain = plain(); next(builtins.plain)`,
  'settings of sys': `import sys
sys.setrecursionlimit(150); sys.setswitchinterval(1); sys.set_int_max_str_digits(0)
sys.settrace(lambda *a: None); sys.setprofile(lambda *a: None)
sys.excepthook = sys.unraisablehook = sys.displayhook = print
sys.path.insert(0, "/leak"); sys.argv.append("leak"); sys.modules["leak"] = sys; sys.dont_write_bytecode = True`,
  'files, directory, environment': `import os, tempfile
os.environ["LEAK"] = "1"; os.umask(0o77)
open("/tmp/leak", "w").write("x"); tempfile.tempdir = "/leak"; os.mkdir("/tmp/folder"); os.chdir("/tmp/folder")
kept = open("/tmp/leak")`,
  'warnings and logging': `import logging, warnings
warnings.simplefilter("error"); warnings.showwarning = print
logging.basicConfig(level=0); logging.getLogger("asyncio").addHandler(logging.StreamHandler()); logging.disable()
logging.getLogger("leak").setLevel(1)`,
  'policy, loops and handlers of asyncio': `import asyncio, atexit, signal, warnings
warnings.simplefilter("ignore")
class Policy(asyncio.DefaultEventLoopPolicy): pass
asyncio.set_event_loop_policy(Policy()); asyncio.set_event_loop(asyncio.new_event_loop())
loop = asyncio.new_event_loop(); loop.call_later(5, print, "too late"); loop.create_task(asyncio.sleep(5))
signal.signal(signal.SIGINT, print); atexit.register(print, "at exit")`,
  'seeds, memory and the collector': `import builtins, gc, random
random.seed(7); gc.disable(); gc.unfreeze(); gc.set_threshold(1); gc.callbacks.append(print); builtins.kept = bytearray(30_000_000)`,
  'context variables': `import contextvars, decimal
contextvars.ContextVar("leak").set(1); decimal.getcontext().prec = 3`,
  'values of JavaScript': `from loopscope import run
host = run._host
for name in ("leak", "output"):
    try: setattr(host, name, print)
    except Exception: pass
try: host.stacks.set_entry(print)
except Exception: pass`,
  'a limit': 'while True: pass',
};

const LOOK = `import asyncio, atexit, builtins, contextvars, decimal, gc, json, logging, os, random, signal, sys, tempfile
import threading, time, warnings
print(len(vars(builtins)), hasattr(asyncio, "leaked"), hasattr(json, "leaked"), json.dumps([1]), random.random())
print(sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.gettrace(), sys.getprofile())
print(sys.excepthook, sys.displayhook, sys.path, sys.argv, sorted(sys.modules), sys.dont_write_bytecode)
print(sorted(os.environ.items()), os.getcwd(), os.listdir("/tmp"), os.umask(0o22), tempfile.gettempdir())
print(warnings.filters, logging.root.handlers, logging.getLogger("asyncio").handlers, logging.root.manager.loggerDict.keys())
print(asyncio.events._event_loop_policy, signal.getsignal(signal.SIGINT), atexit._ncallbacks(), gc.get_threshold())
print(gc.isenabled(), gc.callbacks, list(contextvars.copy_context()), decimal.getcontext().prec, time.time(), id(object()))
print(threading.enumerate(), threading.excepthook, {f"{i}" for i in range(9)})

async def step(i, lock):
    async with lock: await asyncio.sleep(i)
    return object()

async def main():
    lock = asyncio.Lock()
    tasks = {asyncio.create_task(step(i, lock)) for i in range(4)}
    print(await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED))
    print(await asyncio.to_thread(threading.current_thread), await asyncio.gather(*tasks))

asyncio.run(main())
assert False, object()
`;

let untouched = '';

test.beforeAll(async ({ browser }, { project }) => {
  const page = await browser.newPage();
  const door = await openDoor(page, project.use.baseURL ?? '');
  untouched = await look(door);
  await page.close();
});

for (const [what, leak] of Object.entries(LEAKS)) {
  test(`the next run knows nothing of ${what}`, async ({ door }) => {
    await door.run(leak, { trace: 'events', limits: { computeSeconds: 0.2 } });
    expect(await look(door)).toBe(untouched);
  });
}

/** The whole result, trace and all, as one text. */
async function look(door: Door): Promise<string> {
  const { id: _, ...result } = await door.run(LOOK, { trace: 'events' });
  return JSON.stringify(result, null, 1);
}
