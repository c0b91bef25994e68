/**
 * Python sources to bytecode, by Pyodide's own compiler run in Node: no Python of the machine's is needed, and the
 * result is the same on any.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPyodide, version } from 'pyodide';
import { find, keep } from './cache.mjs';
import { storedZip } from './zip.mjs';

/**
 * Unchecked hash-based pycs: zipimport then compares no dates. The file name is the one which zipimport gives a module
 * that it compiles itself, so tracebacks read the same either way.
 */
const COMPILE = `
from importlib.util import source_hash
from importlib._bootstrap_external import _code_to_hash_pyc

def compile_module(source, path):
    data = source.to_bytes()
    code = compile(data, path, "exec", dont_inherit=True)
    return bytes(_code_to_hash_pyc(code, source_hash(data), checked=False))

compile_module
`;

/**
 * The archive that results from compiling every `.py` of `files`; other files are kept as they are.
 * @param {Readonly<Record<string, Uint8Array>>} files by path
 * @param {string} mountedAt where the archive lies in Python's file system
 * @param {readonly string[]} withSource paths, and folders ending in `/`, whose sources are kept beside the bytecode
 */
export async function compiledZip(files, mountedAt, withSource = []) {
  const self = readFileSync(fileURLToPath(import.meta.url));
  const inputs = [version, mountedAt, self, withSource.join(), ...Object.entries(files).flat()];
  const name = mountedAt.split('/').at(-1) ?? '';
  return find(name, inputs) ?? keep(name, inputs, await compile(files, mountedAt, withSource));
}

/** @param {Readonly<Record<string, Uint8Array>>} files @param {string} mountedAt @param {readonly string[]} withSource */
async function compile(files, mountedAt, withSource) {
  const python = await loadPyodide();
  const compileModule = python.runPython(COMPILE);
  /** @type {Record<string, Uint8Array>} */
  const compiled = {};
  for (const [path, data] of Object.entries(files)) {
    if (!path.endsWith('.py')) {
      compiled[path] = data;
      continue;
    }
    const pyc = compileModule(data, `${mountedAt}/${path}`);
    compiled[`${path}c`] = pyc.toJs();
    pyc.destroy();
    // zipimport takes the bytecode, and gives the source to whoever asks for it: tracebacks, `inspect`.
    if (withSource.some((kept) => path === kept || (kept.endsWith('/') && path.startsWith(kept))))
      compiled[path] = data;
  }
  return storedZip(compiled);
}
