import { expect, test } from 'vitest';
import { pageDocument } from './document.ts';
import { oembedFile, oembedOf } from './oembed.ts';

const SITE = 'https://example.org/loop/';
const PATH = '/zh-Hant/learn/gather/';

test('a lesson has a file beside its page; other pages have none', () => {
  expect(oembedFile(PATH)).toBe('zh-Hant/learn/gather/oembed.json');
  for (const path of ['/', '/playground/', '/zh-Hans/progress/', '/embed/gather/']) expect(oembedFile(path)).toBeNull();
});

test('the file has what the specification requires of rich content, with whole addresses', () => {
  const file = oembedOf(PATH, 'a "title"', SITE);
  expect(file).toMatchObject({ type: 'rich', version: '1.0', title: 'a "title"', provider_url: SITE });
  expect(file.html).toContain(`<iframe src="${SITE}zh-Hant/embed/gather/" title="a &#34;title&#34;"`);
  expect([file.width, file.height].every((length) => Number.isInteger(length) && length > 0)).toBe(true);
  expect(() => oembedOf('/playground/', 'x', SITE)).toThrow("/playground/ is no lesson's page");
});

test('a page links to it where the site knows its address', () => {
  const page = (path: string, siteUrl: string | null) =>
    pageDocument(
      {
        path,
        language: 'zh-Hant',
        title: 'gather & friends',
        description: 'd',
        html: '',
        alternates: [],
        preview: null,
        modules: [],
        laterModules: [],
        embedded: false,
        unlisted: false,
        imagesFrom: 'site',
      },
      { assets: { script: 'a.js', styles: [], preloads: [] }, firstScript: '', siteUrl },
    );
  expect(page(PATH, SITE)).toContain(
    `<link rel="alternate" type="application/json+oembed" href="${SITE}zh-Hant/learn/gather/oembed.json" title="gather &#38; friends">`,
  );
  expect(page(PATH, null)).not.toContain('oembed');
  expect(page('/zh-Hant/playground/', SITE)).not.toContain('oembed');
});
