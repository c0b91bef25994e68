import { expect, test } from 'vitest';
import { EMBED_DEFAULTS } from './embed-options.ts';
import { embedAddress, embedSnippet } from './embed-snippet.ts';

const AT = { site: 'https://example.org/loop/', language: 'en', options: EMBED_DEFAULTS } as const;
const LESSON = { kind: 'lesson', slug: 'gather', title: 'gather & friends' } as const;

test('a lesson in a frame', () => {
  const snippet = embedSnippet({ ...AT, what: LESSON }, 'frame');
  expect(snippet).toContain('<iframe src="https://example.org/loop/embed/gather/" title="gather &#38; friends"');
});

test('a program in Chinese as an element, with options', () => {
  const options = { ...EMBED_DEFAULTS, compact: true, view: ['editor'], theme: 'dark' } as const;
  const what = { kind: 'program', slug: 'gather', name: 'order' } as const;
  expect(embedSnippet({ ...AT, language: 'zh-Hant', options, what }, 'element')).toBe(
    '<style>@media (scripting) { loopscope-program[lesson]:not(:defined) { display: block; min-height: 48rem } }</style>\n' +
      '<script src="https://example.org/loop/loopscope.js" defer></script>\n' +
      '<loopscope-program lesson="gather" program="order" view="editor" theme="dark" compact language="zh-Hant"></loopscope-program>\n',
  );
});

test('a program of the page’s own cannot end its script or its element early', () => {
  const what = { kind: 'own', code: 'print("</script></pre>")\n', fragment: '#v1.x' } as const;
  for (const way of ['element', 'messages'] as const) {
    const snippet = embedSnippet({ ...AT, what }, way) ?? '';
    expect(snippet).not.toContain('print("</');
    expect(snippet.match(/<\/script>/g)?.length).toBe(way === 'element' ? 1 : 2);
  }
});

test('a program that is too long for an address has no frame, but an element and messages', () => {
  const embedding = { ...AT, what: { kind: 'own', code: 'x', fragment: null } } as const;
  expect(embedAddress(embedding)).toBeNull();
  expect(embedSnippet(embedding, 'frame')).toBeNull();
  expect(embedSnippet(embedding, 'messages')).toContain('embed/program/"');
  expect(embedSnippet(embedding, 'element')).toContain('<pre>\nx\n</pre>');
});

test('by messages a page speaks with the frame that is meant, whatever other frames it has', () => {
  const what = { kind: 'program', slug: 'gather', name: 'order' } as const;
  const snippet = embedSnippet({ ...AT, what }, 'messages');
  expect(snippet).toContain('<iframe id="loopscope-gather-order" src="https://example.org/loop/embed/gather/order/"');
  expect(snippet).toContain("connect(document.getElementById('loopscope-gather-order'))");
});
