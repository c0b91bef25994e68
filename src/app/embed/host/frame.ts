/**
 * The messages between a page and what it embeds of Loopscope, for the page's side. Published as `loopscope-frame.js` and
 * `loopscope-frame.d.ts`; docs/embedding.md explains it.
 */

/** Asked of an embedded lesson or program; `target: 'loopscope'` is added to each. */
export type EmbedRequest =
  /** Asks for `ready` and `height` again: they may have been told before anybody listened. */
  | { readonly type: 'hello' }
  /** Runs the program in sight; `code` replaces it first. Answered by `result` with the same `id`. */
  | { readonly type: 'run'; readonly id: string | number; readonly code?: string }
  /** Ends the run that goes on. */
  | { readonly type: 'stop' }
  | { readonly type: 'set-code'; readonly code: string }
  /** Answered by `code` with the same `id`. */
  | { readonly type: 'get-code'; readonly id: string | number }
  /** Shows the instant of the run at that virtual time. */
  | { readonly type: 'go-to'; readonly seconds: number }
  | { readonly type: 'theme'; readonly theme: 'light' | 'dark' | 'system' };

/** How a run ended. */
export interface EmbedResult {
  readonly outcome: 'finished' | 'failed' | 'deadlock' | 'stopped' | 'limit' | 'crashed';
  readonly stdout: string;
  readonly stderr: string;
  readonly error: {
    readonly type: string;
    readonly message: string;
    readonly line: number | null;
    readonly traceback: string;
  } | null;
  readonly exitCode: number | null;
  /** The virtual clock at the end, in seconds. */
  readonly virtualSeconds: number;
  /** One sentence where the outcome is not the program's own doing. */
  readonly explanation: string | null;
}

/** Told by an embedded lesson or program; `source: 'loopscope'` is added to each. */
export type EmbedEvent =
  /** It takes requests. */
  | { readonly type: 'ready'; readonly version: number }
  /** The height of its content, in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** Python is being loaded (`loaded` from 0 to 1, null where nobody knows), or the program runs. */
  | { readonly type: 'progress'; readonly state: 'loading' | 'running'; readonly loaded: number | null }
  /** A run has ended; `id` is that of the request, null where the reader pressed the button. */
  | ({ readonly type: 'result'; readonly id: string | number | null } & EmbedResult)
  | { readonly type: 'code'; readonly id: string | number; readonly code: string };

export type EmbedEventOf<Type extends EmbedEvent['type']> = Extract<EmbedEvent, { type: Type }>;

/** An embedded lesson or program, as the embedding page speaks with it. */
export interface LoopscopeFrame {
  /** Settles when it takes requests; requests made before wait for that. */
  readonly ready: Promise<void>;
  run(code?: string): Promise<EmbedResult>;
  stop(): void;
  setCode(code: string): void;
  getCode(): Promise<string>;
  goTo(seconds: number): void;
  setTheme(theme: 'light' | 'dark' | 'system'): void;
  /** Calls back at each such event; returns what ends that. */
  on<Type extends EmbedEvent['type']>(type: Type, listener: (event: EmbedEventOf<Type>) => void): () => void;
  /** Hears nothing from now on. */
  disconnect(): void;
}

/** Speaks with an `<iframe>` that shows `/embed/<lesson>/`, `/embed/<lesson>/<program>/` or `/embed/program/`. */
export function connect(frame: HTMLIFrameElement): LoopscopeFrame {
  const listeners = new Set<(event: EmbedEvent) => void>();
  let count = 0;
  const receive = ({ source, origin, data }: MessageEvent) => {
    // Frames of others speak too: only this one is heard, and only as long as it shows the page that was asked for.
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    if (data?.source === 'loopscope') for (const listener of [...listeners]) listener(data);
  };
  addEventListener('message', receive);
  const on: LoopscopeFrame['on'] = (type, listener) => {
    const filtered = (event: EmbedEvent) => {
      if (event.type === type) listener(event as EmbedEventOf<typeof type>);
    };
    listeners.add(filtered);
    return () => listeners.delete(filtered);
  };
  const ready = new Promise<void>((resolve) => {
    on('ready', () => resolve());
  });
  const send = (request: EmbedRequest) =>
    void ready.then(() =>
      frame.contentWindow?.postMessage({ target: 'loopscope', ...request }, new URL(frame.src).origin),
    );
  // Says nothing, so it may go to whatever the frame shows by now.
  frame.contentWindow?.postMessage(
    { target: 'loopscope', type: 'hello' } satisfies { target: string } & EmbedRequest,
    '*',
  );
  const ask = <Type extends 'result' | 'code'>(type: Type, request: (id: string) => EmbedRequest) =>
    new Promise<EmbedEventOf<Type>>((resolve) => {
      const id = `frame-${++count}`;
      const end = on(type, (event) => {
        if (!('id' in event) || event.id !== id) return;
        end();
        resolve(event);
      });
      send(request(id));
    });
  return {
    ready,
    run: (code) => ask('result', (id) => ({ type: 'run', id, ...(code !== undefined && { code }) })),
    stop: () => send({ type: 'stop' }),
    setCode: (code) => send({ type: 'set-code', code }),
    getCode: async () => (await ask('code', (id) => ({ type: 'get-code', id }))).code,
    goTo: (seconds) => send({ type: 'go-to', seconds }),
    setTheme: (theme) => send({ type: 'theme', theme }),
    on,
    disconnect: () => removeEventListener('message', receive),
  };
}
