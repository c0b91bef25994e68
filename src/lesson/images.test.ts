import { describe, expect, test } from 'vitest';
import { shown } from '../test/own-lessons.ts';

describe('images', () => {
  const img = (src: string, alt: string) =>
    `<img src="${src}" alt="${alt}" loading="lazy" referrerpolicy="no-referrer">`;

  test.each([
    ['from anywhere by HTTPS', 'https://elsewhere.org/cat.svg?a=1&b=2', 'https://elsewhere.org/cat.svg?a=1&#x26;b=2'],
    ['from beside the lesson', 'cat.png', 'https://example.org/a/cat.png'],
    ['from its site', '/img/cat.png', 'https://example.org/img/cat.png'],
    ['with a name that has to be encoded', '<two cats.png>', 'https://example.org/a/two%20cats.png'],
  ])('are shown %s', async (_, written, address) => {
    const { html, told } = await shown(`![A cat](${written})\n\n![A cat][cat]\n\n[cat]: ${written}\n`);
    expect(told).toEqual([]);
    expect(html).toBe(`<p>${img(address, 'A cat')}</p>\n<p>${img(address, 'A cat')}</p>`);
  });

  test('come by HTTP where the lesson does, while it is being written', async () => {
    const { html, told } = await shown('![A cat](cat.png) ![A dog](http://example.org/dog.png)\n', {
      base: 'http://localhost:8000/lesson.md',
    });
    expect(html).toBe(`<p>${img('http://localhost:8000/cat.png', 'A cat')} A dog</p>`);
    expect(told).toEqual([expect.stringMatching(/^1 `http:.*: an image comes from an address with `https:/)]);
  });

  test('beside a file from the device are out of reach', async () => {
    const { html, told } = await shown('![A cat](cat.png) ![A dog](https://example.org/dog.png)\n', { base: null });
    expect(html).toBe(`<p>A cat ${img('https://example.org/dog.png', 'A dog')}</p>`);
    expect(told).toEqual([expect.stringMatching(/^1 `cat\.png`: nothing beside a file from the device can be read/)]);
  });

  test('want a text for those who cannot see them', async () => {
    const { html, told } = await shown('![](cat.png)\n');
    expect(html).toBe(`<p>${img('https://example.org/a/cat.png', '')}</p>`);
    expect(told).toEqual([expect.stringMatching(/^1 the image `cat\.png` has no text/)]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    'data:image/svg+xml,%3Csvg%20onload=alert(1)%3E',
    'data:image/png;base64,iVBORw0KGgo=',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'http://elsewhere.org/cat.png',
    'https://me:pw@example.org/cat.png',
    'https://',
  ])('are not shown from %s', async (address) => {
    const { html, told } = await shown(`![A cat](<${address}>) ![by name][1]\n\n[1]: <${address}>\n`);
    expect(html).toBe('<p>A cat by name</p>');
    expect(told).toHaveLength(2);
  });

  test('bring nothing of their own along', async () => {
    const { html } = await shown(
      '![" onerror=alert(1) x="](cat.png "\\" onload=alert(1)") ![x](cat.png){onerror=alert(1)}\n',
    );
    const tags = [...html.matchAll(/<img ((?:"[^"]*"|[^">])*)>/g)].map(([, attributes]) =>
      [...(attributes ?? '').matchAll(/([a-z]+)="[^"]*"/g)].map(([, name]) => name),
    );
    const own = ['src', 'alt', 'loading', 'referrerpolicy'];
    expect(tags.map((names) => names.filter((name) => name !== 'title'))).toEqual([own, own]);
  });
});
