declare module 'pyodide/pyodide.asm.mjs' {
  /** Emscripten's factory of Pyodide's module; `settings` are Pyodide's. */
  const createModule: (settings: object) => Promise<unknown>;
  export default createModule;
}
