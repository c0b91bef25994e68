/** Where the files lie that Python starts from. Made by the plugin src/build/python-package.ts. */
declare module 'virtual:python-files' {
  interface PythonFile {
    readonly url: string;
    /** Bytes as they are transferred where the host does not compress; 0 on the dev server, which does not count. */
    readonly size: number;
  }

  export const pythonFiles: {
    readonly wasm: PythonFile;
    /** Gzipped; null where the build had no browser to take it in, and on the dev server. */
    readonly snapshot: PythonFile | null;
    /** Gzipped. */
    readonly compiledLibrary: PythonFile;
    readonly sourceLibrary: PythonFile;
    readonly simulator: PythonFile;
  };
}
