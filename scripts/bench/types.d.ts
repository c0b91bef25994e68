/** What runtime.mjs leaves on the window of its page. */
interface Window {
  bench: {
    /** Milliseconds from a new worker to a program's first output. */
    boot(): Promise<number>;
    /** Milliseconds of each run until its result, and until the worker takes the next. */
    warm(code: string, times: number): Promise<{ result: number[]; ready: number[] }>;
    /** Milliseconds of each run. */
    steps(code: string): Promise<{ plain: number[]; recorded: number[] }>;
  };
}
