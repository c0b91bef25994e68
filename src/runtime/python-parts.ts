/**
 * Downloads what Python starts from, once for all workers of a page, and compiles the WebAssembly module.
 *
 * There are three ways to start, each faster and more delicate than the next: from a snapshot of Python's memory, from
 * a standard library of bytecode, and as Pyodide itself does. The files of a slower way are only fetched if needed.
 */
import { pythonFiles } from 'virtual:python-files';
import type { PythonParts } from '../protocol/messages';
import { fill, REASONS } from './explanations';

export type BootWay = 'snapshot' | 'compiled' | 'source';

/** The ways that this build offers, fastest first. */
export const BOOT_WAYS: readonly BootWay[] = pythonFiles.snapshot
  ? ['snapshot', 'compiled', 'source']
  : ['compiled', 'source'];

/** Told of bytes that have arrived, and of how many there will be (0 where nobody knows). */
export type OnProgress = (loaded: number, total: number) => void;

type PythonFile = NonNullable<(typeof pythonFiles)[keyof typeof pythonFiles]>;

export class PartsStore {
  private readonly started = new Map<string, Promise<unknown>>();
  private readonly onProgress: OnProgress;
  private loaded = 0;
  private total = 0;

  constructor(onProgress: OnProgress) {
    this.onProgress = onProgress;
  }

  /** The parts for one way to start. Rejects with a sentence that names the file; the next call tries again. */
  async parts(way: BootWay): Promise<PythonParts> {
    const library =
      way === 'source' ? this.bytes(pythonFiles.sourceLibrary) : this.unzipped(pythonFiles.compiledLibrary);
    const [module, standardLibrary, packageArchive, snapshot] = await Promise.all([
      this.once(pythonFiles.wasm, (file) => this.compile(file)),
      library,
      this.bytes(pythonFiles.simulator),
      way === 'snapshot' && pythonFiles.snapshot ? this.unzipped(pythonFiles.snapshot) : null,
    ]);
    return { module, standardLibrary, packageArchive, snapshot };
  }

  /** Forgets the simulator, so that the next worker gets the one that the dev server has now. */
  forgetSimulator(): void {
    this.started.delete(pythonFiles.simulator.url);
  }

  private bytes(file: PythonFile): Promise<ArrayBuffer> {
    return this.once(file, () => this.download(file, new TransformStream()));
  }

  private unzipped(file: PythonFile): Promise<ArrayBuffer> {
    return this.once(file, () => this.download(file, new DecompressionStream('gzip')));
  }

  /** Reads a file through a transformation while it arrives. */
  private async download(
    file: PythonFile,
    through: ReadableWritablePair<BufferSource, BufferSource>,
  ): Promise<ArrayBuffer> {
    const response = await this.fetch(file);
    const result = new Response(through.readable as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
    // What cannot be unzipped fails the writing too, which is heard.
    result.catch(() => {});
    const reader = response.body?.getReader();
    const writer = through.writable.getWriter();
    for (;;) {
      const { done = true, value } = (await reader?.read()) ?? {};
      if (done || !value) break;
      this.arrived(value.length);
      await writer.write(value);
    }
    await writer.close();
    return result;
  }

  private async compile(file: PythonFile): Promise<WebAssembly.Module> {
    const response = await this.fetch(file);
    // The browser keeps compiled code only of a response that it streams itself; plain hosts may not name its type.
    const streams = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
    const module = streams
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
    this.arrived(file.size);
    return module;
  }

  private async fetch(file: PythonFile): Promise<Response> {
    this.total += file.size;
    const name = file.url.split('/').at(-1) ?? file.url;
    const response = await fetch(file.url).catch((error: unknown) => {
      throw new Error(fill(REASONS['not-loaded'], { file: name, error: String(error) }));
    });
    if (!response.ok) throw new Error(fill(REASONS['not-answered'], { file: name, status: response.status }));
    return response;
  }

  private arrived(bytes: number): void {
    this.loaded += bytes;
    this.onProgress(this.loaded, this.total);
  }

  /** Starts each download once; one that fails is forgotten. */
  private once<T>(file: PythonFile, start: (file: PythonFile) => Promise<T>): Promise<T> {
    const found = this.started.get(file.url) as Promise<T> | undefined;
    if (found) return found;
    const begun = start(file);
    this.started.set(file.url, begun);
    begun.catch(() => this.started.delete(file.url));
    return begun;
  }
}
