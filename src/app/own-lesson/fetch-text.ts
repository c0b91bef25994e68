/** Reads a text from any address that lets other pages read it. Runs in a document of its own (fetcher.ts). */

/** The longest file, in bytes. */
export const LONGEST = 1_000_000;
/** How long a host may take for one, in milliseconds. */
export const PATIENCE = 15_000;

export type FetchProblem =
  /** No address, or none of the web. */
  | 'address'
  /** A page that came by HTTPS can read nothing by HTTP. */
  | 'insecure'
  /** The other site is there, and does not let other pages read it (CORS). */
  | 'blocked'
  | 'unreachable'
  | 'missing'
  /** Another answer than the file; `detail` is its status. */
  | 'refused'
  | 'too-long'
  | 'slow'
  | 'not-text';

export type Fetched =
  /** `address`: where it came from in the end, after redirections. */
  | { readonly ok: true; readonly text: string; readonly address: string }
  | { readonly ok: false; readonly problem: FetchProblem; readonly detail: string | null };

/** Nothing of the reader's goes along, neither cookies nor the page that they are on. */
const REQUEST: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };

/** Never throws: whatever goes wrong is a problem. */
export async function fetchText(address: string): Promise<Fetched> {
  const url = webAddress(address);
  if (!url) return failed('address');
  if (location.protocol === 'https:' && url.protocol === 'http:' && !isThisDevice(url)) return failed('insecure');
  try {
    const response = await fetch(url, { ...REQUEST, signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404 || response.status === 410) return failed('missing');
    if (!response.ok) return failed('refused', String(response.status));
    const bytes = await firstBytes(response);
    if (bytes.length > LONGEST) return failed('too-long');
    const text = decodeText(bytes);
    return text === null ? failed('not-text') : { ok: true, text, address: response.url };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return failed('slow');
    // A browser doesn't tell a page whether nobody answered, or somebody who gave no leave to read the answer.
    return failed((await answers(url)) ? 'blocked' : 'unreachable');
  }
}

/** The address, or null where it is none that a page can be fetched from. */
export function webAddress(address: string): URL | null {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null;
}

/** Null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // Not UTF-8: a picture, an archive, or a text in an encoding that nobody has named.
    return null;
  }
}

function failed(problem: FetchProblem, detail: string | null = null): Fetched {
  return { ok: false, problem, detail };
}

function isThisDevice({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/** What comes, up to a little more than may come. */
async function firstBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length <= LONGEST) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  await reader?.cancel();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Whether anybody is there: asked without wanting to read the answer, for which no leave is needed. */
async function answers(url: URL): Promise<boolean> {
  try {
    await fetch(url, { ...REQUEST, mode: 'no-cors', method: 'HEAD', signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}
