/**
 * Vite plugin: what Python in the browser is started from, as files of the build and as addresses for the code.
 *
 * `virtual:python-files` gives the addresses (src/runtime/python-files.d.ts). A build ships
 *
 *     pyodide.asm.wasm         the interpreter
 *     snapshot, gzipped        its memory after the imports; left out where the build has no browser to take it in
 *     standard library         compiled (gzipped) and, for the last fallback, as Pyodide ships it
 *     simulator                compiled
 *
 * The dev server serves the same without a snapshot, and the simulator as sources: an edit of a Python file tells the
 * page, whose next worker then uses it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown, ViteDevServer } from 'vite';
import * as image from '../protocol/python-image.ts';

const MODULE = 'virtual:python-files';
const RESOLVED = `\0${MODULE}`;
const SIMULATOR = fileURLToPath(new URL('../runtime/python/', import.meta.url));
const PYODIDE = fileURLToPath(new URL('../../node_modules/pyodide/', import.meta.url));
/** Where the dev server has the files. */
const DEV_PATH = '/@python/';

type Files = Readonly<Record<string, Uint8Array>>;

/** How the archives and the snapshot are made: scripts/python, which knows Pyodide. */
export interface PythonFileMaker {
  filesOf(archive: Uint8Array): Files;
  storedZip(files: Files): Uint8Array;
  compiledZip(files: Files, mountedAt: string, withSource?: readonly string[]): Promise<Uint8Array>;
  /** Null where there is no browser to take it in. */
  snapshot(recipe: {
    standardLibrary: Uint8Array;
    packageArchive: Uint8Array;
    packagePath: string;
    environment: Readonly<Record<string, string>>;
    lockFile: string;
    setup: string;
  }): Promise<Uint8Array | null>;
}

/** The names under which the code knows the files. */
type PythonFile = 'wasm' | 'snapshot' | 'compiledLibrary' | 'sourceLibrary' | 'simulator';

interface Asset {
  readonly name: string;
  readonly data: Uint8Array;
}

export function pythonPackage(make: PythonFileMaker): Plugin {
  let development = false;
  let forServer = false;
  let references: Partial<Record<PythonFile, { address: string; size: number }>> = {};

  return {
    name: 'loopscope:python-package',
    config: () => ({
      build: { rolldownOptions: { onLog: withoutPyodidesOwn } },
      // It is a module already, and only the worker imports it.
      optimizeDeps: { exclude: ['pyodide'] },
    }),
    configResolved(config) {
      development = config.command === 'serve';
      forServer = Boolean(config.build.ssr);
    },
    async buildStart() {
      if (development || forServer) return;
      references = {};
      for (const [file, { name, data }] of Object.entries(await builtFiles(make, this.warn.bind(this)))) {
        const reference = this.emitFile({ type: 'asset', name, source: data });
        references[file as PythonFile] = { address: `import.meta.ROLLUP_FILE_URL_${reference}`, size: data.length };
      }
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return;
      return development ? developmentModule() : moduleOf(references);
    },
    configureServer(server) {
      serveFiles(server, make);
      server.watcher.add(SIMULATOR);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(SIMULATOR) && path.endsWith('.py')) {
          server.ws.send({ type: 'custom', event: 'loopscope:python-changed' });
        }
      });
    },
  };
}

/** What Pyodide's generated code is warned of, each time: `eval` where no one calls it, and a variable named `module`. */
const PYODIDES_OWN = new Set(['EVAL', 'COMMONJS_VARIABLE_IN_ESM']);

function withoutPyodidesOwn(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  report: Rolldown.LogOrStringHandler,
): void {
  if (!PYODIDES_OWN.has(log.code ?? '')) report(level, log);
}

async function builtFiles(
  make: PythonFileMaker,
  warn: (text: string) => void,
): Promise<Partial<Record<PythonFile, Asset>>> {
  const source = read('python_stdlib.zip');
  const library = await compiledLibrary(make);
  const simulator = await make.compiledZip(simulatorFiles(), image.PACKAGE_PATH);
  const recipe = {
    standardLibrary: library,
    packageArchive: simulator,
    packagePath: image.PACKAGE_PATH,
    environment: image.ENVIRONMENT,
    lockFile: image.LOCK_FILE,
    setup: image.SNAPSHOT_SETUP,
  };
  let snapshot: Uint8Array | null = null;
  let reason = 'no Chromium was found to take it in';
  try {
    snapshot = await make.snapshot(recipe);
  } catch (error) {
    reason = String(error).split('\n', 1)[0] ?? '';
  }
  if (!snapshot) warn(`There is no memory snapshot (${reason}): Python will start in about twice the time.`);
  return {
    wasm: { name: 'pyodide.asm.wasm', data: read('pyodide.asm.wasm') },
    // Gzipped here, because plain hosts do not compress files of types they don't know.
    compiledLibrary: { name: 'standard-library.bin', data: gzipSync(library, { level: 9 }) },
    sourceLibrary: { name: 'standard-library.zip', data: source },
    simulator: { name: 'simulator.zip', data: simulator },
    ...(snapshot ? { snapshot: { name: 'snapshot.bin', data: gzipSync(snapshot, { level: 9 }) } } : {}),
  };
}

function compiledLibrary(make: PythonFileMaker): Promise<Uint8Array> {
  const files = make.filesOf(read('python_stdlib.zip'));
  return make.compiledZip(files, image.STANDARD_LIBRARY_PATH, image.SHIPPED_SOURCES);
}

/** The simulator's modules by their path in the archive. */
function simulatorFiles(): Files {
  const paths = readdirSync(join(SIMULATOR, 'loopscope'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.py'));
  return Object.fromEntries(
    paths.map((path) => [`loopscope/${path}`, new Uint8Array(readFileSync(join(SIMULATOR, 'loopscope', path)))]),
  );
}

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(PYODIDE, name)));
}

function moduleOf(files: Partial<Record<PythonFile, { address: string; size: number }>>): string {
  const entry = (file: PythonFile): string => {
    const found = files[file];
    return `${file}: ${found ? `{ url: ${found.address}, size: ${found.size} }` : 'null'}`;
  };
  const names: readonly PythonFile[] = ['wasm', 'snapshot', 'compiledLibrary', 'sourceLibrary', 'simulator'];
  return `export const pythonFiles = { ${names.map(entry).join(', ')} };`;
}

function developmentModule(): string {
  const file = (name: string): { address: string; size: number } => ({
    address: `new URL(${JSON.stringify(DEV_PATH + name)}, location.href).href`,
    size: 0,
  });
  return moduleOf({
    wasm: file('pyodide.asm.wasm'),
    compiledLibrary: file('standard-library.bin'),
    sourceLibrary: file('python_stdlib.zip'),
    simulator: file('simulator.zip'),
  });
}

function serveFiles(server: ViteDevServer, make: PythonFileMaker): void {
  const contents = async (name: string): Promise<Uint8Array | null> => {
    if (name === 'simulator.zip') return make.storedZip(simulatorFiles());
    if (name === 'standard-library.bin') {
      return gzipSync(await compiledLibrary(make), { level: 1 });
    }
    return existsSync(join(PYODIDE, name)) ? read(name) : null;
  };
  server.middlewares.use(DEV_PATH.slice(0, -1), async (request, response, next) => {
    const name = (request.url ?? '/').slice(1);
    const data = /^[\w.-]+$/.test(name) ? await contents(name) : null;
    if (!data) return next();
    response.setHeader('content-type', name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    response.end(data);
  });
}
