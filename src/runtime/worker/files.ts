/**
 * Watches the in-memory file system. It lives in JavaScript objects, so the copy of Python's memory does not cover it.
 *
 * Few programs about asyncio write a file. So writing is only noted, and a worker in which it happened is replaced;
 * what a program merely opened is closed again.
 */
import type { FileSystem } from './pyodide-internals';

/** The operations through which everything in MEMFS changes. All its nodes share these tables. */
const CHANGING_NODE = ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink'] as const;
const CHANGING_STREAM = ['write', 'msync'] as const;

export class FileWatch {
  private changed = false;
  private readonly files: FileSystem;
  private readonly streams: readonly FileSystem['streams'][number][];
  private readonly directory: string;

  /** Watches from now on: the files as they are now are the state to keep. */
  constructor(files: FileSystem, aFile: string) {
    this.files = files;
    this.streams = [...files.streams];
    this.directory = files.currentPath;
    const file = files.lookupPath(aFile).node;
    for (const table of [files.root.node_ops, file.node_ops]) this.note(table, CHANGING_NODE);
    this.note(file.stream_ops, CHANGING_STREAM);
  }

  /** Whether the files are as they were; if not, this worker must not run anything any more. */
  rewind(): boolean {
    if (this.changed) return false;
    const { files, streams } = this;
    files.currentPath = this.directory;
    files.streams.splice(0, files.streams.length, ...streams);
    streams.forEach((stream, descriptor) => {
      // Closing a stream takes its descriptor away.
      if (stream) stream.fd = descriptor;
    });
    return true;
  }

  private note(table: Record<string, unknown>, names: readonly string[]): void {
    for (const name of names) {
      const operation = table[name];
      if (typeof operation !== 'function') continue;
      table[name] = (...parts: unknown[]) => {
        this.changed = true;
        return operation(...parts);
      };
    }
  }
}
