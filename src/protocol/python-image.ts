/**
 * What the memory snapshot made at build time and the worker that loads it have to agree about.
 *
 * A snapshot is a copy of Python's memory after these imports. It holds offsets into the two archives, so both must lie
 * at these paths, byte for byte as they were when it was taken.
 */

/** Where the standard library lies in Python's file system; Pyodide's own choice for this version. */
export const STANDARD_LIBRARY_PATH = '/lib/python314.zip';

/**
 * Modules whose sources are shipped beside their bytecode, because learners meet them in tracebacks or read them:
 * folders end in a slash.
 */
export const SHIPPED_SOURCES: readonly string[] = [
  'asyncio/',
  'concurrent/futures/',
  'contextlib.py',
  'functools.py',
  'heapq.py',
  'json/',
  'logging/__init__.py',
  'multiprocessing/connection.py',
  'multiprocessing/context.py',
  'multiprocessing/pool.py',
  'multiprocessing/process.py',
  'multiprocessing/queues.py',
  'multiprocessing/spawn.py',
  'queue.py',
  'random.py',
  'runpy.py',
  'selectors.py',
  'subprocess.py',
  'threading.py',
  'unittest/async_case.py',
  'unittest/case.py',
];

/** Where the simulator lies. */
export const PACKAGE_PATH = '/lib/loopscope.zip';

/** Without a fixed seed, the order of sets of strings would differ from one worker to the next. */
export const ENVIRONMENT: Readonly<Record<string, string>> = { PYTHONHASHSEED: '0' };

/** Pyodide's list of packages to download: none. The version is checked against Pyodide's own. */
export const LOCK_FILE = JSON.stringify({
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten_5_0_3', python: '3.14.2' },
  packages: {},
});

/** The simulator's entry: the worker calls its `prepare` and `execute`. */
export const ENTRY_MODULE = 'loopscope.run';

/** Makes the simulator importable and imports it. */
export const IMPORT_ENTRY = `
import sys
sys.path.append(${JSON.stringify(PACKAGE_PATH)})
import ${ENTRY_MODULE}
del sys
`;

/**
 * Runs before a snapshot is taken. What it imports is there at once in every later run; each module costs some tens of
 * kilobytes of the snapshot, so these are the ones that a program about asyncio is likely to want.
 */
export const SNAPSHOT_SETUP = `
${IMPORT_ENTRY}
import asyncio, collections, concurrent.futures, contextlib, contextvars, dataclasses, datetime, enum, functools, gc
import heapq, inspect, io, itertools, json, logging, math, operator, os, queue, random, re, signal, string, textwrap
import threading, time, traceback, types, typing, warnings, weakref
gc.collect()
for name in [name for name in globals() if not name.startswith("__")]:
    del globals()[name]
del globals()["name"]
`;
