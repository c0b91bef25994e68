/**
 * How a value stands in an address's fragment, which no server is sent: `#v1.` and the value as JSON, compressed (deflate
 * with its checksum) and written in base64url. Links, course links and completion codes are all written so.
 *
 * The number rises when an older site could not understand what is written; a field more is no such change.
 */

/** Longer addresses are cut off by mail programs, chats and some browsers. */
export const LONGEST_LINK = 30_000;

/** As much as a fragment may unfold to: a small one can be made to fill the memory. */
const LARGEST_VALUE = 4_000_000;

const VERSION = 1;
const FORM = /^#v(\d+)\.(.*)$/s;

/** What keeps a fragment from being read at all. */
export type FragmentProblem =
  /** It was cut off or changed on its way. */
  | 'damaged'
  /** A newer version of the site has made it. */
  | 'newer';

/** Whether a fragment holds a value, and is not the name of a section. */
export function isCoded(fragment: string): boolean {
  return FORM.test(fragment);
}

/** The fragment that holds a value, with its `#`. */
export async function writeFragment(value: unknown): Promise<string> {
  const packed = await collect(throughStream(new TextEncoder().encode(JSON.stringify(value)), deflate()));
  return `#v${VERSION}.${toBase64Url(packed)}`;
}

/** What a fragment holds, or why that can't be said; null where it is none of ours. What it holds is anybody's: check it. */
export async function readFragment(
  fragment: string,
): Promise<{ readonly value: unknown } | { readonly problem: FragmentProblem } | null> {
  const [, version, text = ''] = FORM.exec(fragment) ?? [];
  if (version === undefined) return null;
  if (Number(version) > VERSION) return { problem: 'newer' };
  try {
    const bytes = await collect(throughStream(fromBase64Url(text), inflate()));
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // Not base64, a wrong checksum, too much, not UTF-8, not JSON: in each case not what was written.
    return { problem: 'damaged' };
  }
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
    if (size > LARGEST_VALUE) {
      await reader.cancel();
      throw new RangeError('more than a fragment may hold');
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
