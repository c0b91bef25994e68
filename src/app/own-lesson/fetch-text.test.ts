import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeText, fetchText, LONGEST } from './fetch-text';

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('location', new URL('https://loopscope.example/lesson/'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
});

const ADDRESS = 'https://teacher.example/a/lesson.md';

function responds(body: BodyInit | null, init: ResponseInit & { url?: string } = {}): void {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: init.url ?? ADDRESS });
  answer.mockResolvedValueOnce(response);
}

describe('a text is fetched', () => {
  test('with nothing of the reader’s going along, and its final address', async () => {
    responds('# Hé', { url: 'https://elsewhere.example/b.md' });
    expect(await fetchText(ADDRESS)).toEqual({ ok: true, text: '# Hé', address: 'https://elsewhere.example/b.md' });
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test('up to a megabyte, and no byte further', async () => {
    responds('a'.repeat(LONGEST));
    expect(await fetchText(ADDRESS)).toMatchObject({ ok: true });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(97));
      },
    });
    responds(endless);
    expect(await fetchText(ADDRESS)).toEqual({ ok: false, problem: 'too-long', detail: null });
    expect(sent).toBeLessThan(2 * LONGEST);
  });

  test('from this device while a lesson is being written', async () => {
    responds('text');
    expect(await fetchText('http://localhost:8000/lesson.md')).toMatchObject({ ok: true });
  });
});

describe('what goes wrong is told apart', () => {
  test.each([
    '',
    'lesson.md',
    'javascript:alert(1)',
    'data:text/plain,x',
    'file:///etc/passwd',
    'https://me:pw@x.example/',
  ])('no address of the web: %s', async (address) => {
    expect(await fetchText(address)).toMatchObject({ problem: 'address' });
    expect(answer).not.toHaveBeenCalled();
  });

  test('an address without HTTPS from a page with it', async () => {
    expect(await fetchText('http://teacher.example/lesson.md')).toMatchObject({ problem: 'insecure' });
    expect(answer).not.toHaveBeenCalled();
  });

  test.each([
    [404, 'missing', null],
    [410, 'missing', null],
    [403, 'refused', '403'],
    [500, 'refused', '500'],
  ])('status %i', async (status, problem, detail) => {
    responds('no', { status });
    expect(await fetchText(ADDRESS)).toEqual({ ok: false, problem, detail });
  });

  test('a site that gives no leave, and one that is not there', async () => {
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    responds(null);
    expect(await fetchText(ADDRESS)).toMatchObject({ problem: 'blocked' });
    expect(answer.mock.calls[1]?.[1]).toMatchObject({ mode: 'no-cors', credentials: 'omit' });
    answer.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await fetchText(ADDRESS)).toMatchObject({ problem: 'unreachable' });
  });

  test('one that takes too long', async () => {
    answer.mockRejectedValueOnce(new DOMException('The operation timed out.', 'TimeoutError'));
    expect(await fetchText(ADDRESS)).toMatchObject({ problem: 'slow' });
  });

  test('what is no text', async () => {
    responds(new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    expect(await fetchText(ADDRESS)).toMatchObject({ problem: 'not-text' });
    expect(decodeText(new TextEncoder().encode('a\0b'))).toBeNull();
  });
});
