/**
 * What a link says beyond the page: a program, and how and where to look at its run. It stands in the address's fragment,
 * which no server is sent: `#v1.` and the state as JSON, compressed (deflate with its checksum) and written in base64url.
 *
 * The number rises when an older site could not understand what is written; a field more is no such change.
 */

export interface LinkState {
  /** The program; without it the page's own. */
  readonly code?: string;
  /** Restore what asyncio has removed (docs/simulator.md). */
  readonly asMeant?: true;
  readonly seed?: number;
  readonly preempt?: true;
  /** When Ctrl-C is pressed, in nanoseconds. */
  readonly interruptAt?: number;
  /** The moment to look at: a virtual time, in nanoseconds, and how many events of that time have passed. */
  readonly at?: readonly [t: number, passed: number];
  /** The id of the selected task. */
  readonly task?: number;
  readonly view?: LinkView;
}

const VIEWS = ['code', 'timeline', 'output', 'inspector', 'text'] as const;
/** What to bring into sight. */
export type LinkView = (typeof VIEWS)[number];

/** What could not be read of a link. */
export type LinkProblem =
  /** It was cut off or changed on its way. */
  | 'damaged'
  /** A newer version of the site has made it. */
  | 'newer'
  /** Some of it is not what it should be; the rest could be read. */
  | 'partly';

export interface ReadLink {
  readonly state: LinkState;
  readonly problem: LinkProblem | null;
}

/** Longer addresses are cut off by mail programs, chats and some browsers. */
export const LONGEST_LINK = 30_000;

/** As much as a link may unfold to: a small one can be made to fill the memory. */
const LARGEST_STATE = 4_000_000;

const VERSION = 1;
const FORM = /^#v(\d+)\.(.*)$/s;

/** Whether a fragment is a state, not the name of a section. */
export function isLinkState(fragment: string): boolean {
  return FORM.test(fragment);
}

/** The fragment that says this, with its `#`; empty where there is nothing to say. */
export async function writeLinkState(state: LinkState): Promise<string> {
  if (Object.keys(state).length === 0) return '';
  const packed = await collect(throughStream(new TextEncoder().encode(JSON.stringify(state)), deflate()));
  return `#v${VERSION}.${toBase64Url(packed)}`;
}

/** Reads a fragment as far as it can be read; null where it is none of ours. */
export async function readLinkState(fragment: string): Promise<ReadLink | null> {
  const [, version, text = ''] = FORM.exec(fragment) ?? [];
  if (version === undefined) return null;
  if (Number(version) > VERSION) return { state: {}, problem: 'newer' };
  try {
    const bytes = await collect(throughStream(fromBase64Url(text), inflate()));
    return checked(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    // Not base64, a wrong checksum, too much, not UTF-8, not JSON: in each case not what was written.
    return { state: {}, problem: 'damaged' };
  }
}

/** Each field's test. What is not named here was added by a later version, and is left out. */
const FIELDS: { readonly [Name in keyof LinkState]-?: (value: unknown) => boolean } = {
  code: (value) => typeof value === 'string',
  asMeant: (value) => value === true,
  seed: (value) => Number.isSafeInteger(value),
  preempt: (value) => value === true,
  interruptAt: isTime,
  at: (value) => Array.isArray(value) && value.length === 2 && value.every(isTime),
  task: isTime,
  view: (value) => VIEWS.some((view) => view === value),
};

function checked(value: unknown): ReadLink {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { state: {}, problem: 'damaged' };
  const entries = Object.entries(value);
  const good = entries.filter(([name, field]) => FIELDS[name as keyof LinkState]?.(field));
  return { state: Object.fromEntries(good) as LinkState, problem: good.length < entries.length ? 'partly' : null };
}

function isTime(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The format `deflate` of these streams is zlib's, whose checksum the reading stream tests. */
const deflate = () => new CompressionStream('deflate');
const inflate = () => new DecompressionStream('deflate');

function throughStream(bytes: Uint8Array<ArrayBuffer>, stream: ReturnType<typeof deflate>): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(stream);
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_STATE) {
      await reader.cancel();
      throw new RangeError('more than a link may hold');
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
