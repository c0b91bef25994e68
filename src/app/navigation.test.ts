import { describe, expect, test, vi } from 'vitest';
import { followLinks, type Site, targetWithin } from './navigation';

const SITE: Site = {
  base: '/courses/loop',
  current: () => ({ language: 'en', page: { kind: 'home' } }),
  exists: ({ page }) => page.kind !== 'lesson' || page.slug === 'the-tower',
};
const HERE = 'https://example.org/courses/loop/learn/hello/';

function follow(link: string): string | null {
  return targetWithin(SITE, new URL(link, HERE), new URL(HERE))?.path ?? null;
}

test('a page of the site, with its section', () => {
  expect(follow('../the-tower/#layers')).toBe('/learn/the-tower/#layers');
  expect(follow('../../')).toBe('/');
});

test('what a link names of a page goes with it', () => {
  expect(follow('../the-tower/?program=layer-9#layers')).toBe('/learn/the-tower/?program=layer-9#layers');
});

test.each([
  ['a section of the same page', '#timeline'],
  ['something else of the same page', '?program=again'],
  ['another language, which has messages of its own', '../../zh-Hant/'],
  ['a page that is not there', '../nope/'],
  ['a file', '../../assets/main.js'],
  ['a path above the site', '../../../'],
  ['another site', 'https://docs.python.org/'],
])('%s is left to the browser', (_, link) => {
  expect(follow(link)).toBeNull();
});

describe('following links', () => {
  class Link {
    readonly href: string;
    readonly target = '';
    constructor(path: string) {
      this.href = new URL(path, HERE).href;
    }
    closest = () => this;
    hasAttribute = () => false;
  }

  /** A page whose links are clicked, and whose further pages come when the test says so. */
  function page() {
    const listeners: Record<string, (event: object) => void> = {};
    const listen = (type: string, listener: (event: object) => void) => {
      listeners[type] = listener;
    };
    const assigned: string[] = [];
    vi.stubGlobal('Element', Link);
    vi.stubGlobal('document', { addEventListener: listen });
    vi.stubGlobal('addEventListener', listen);
    vi.stubGlobal('location', { href: HERE, assign: (href: string) => assigned.push(href) });
    const loading: { readonly come: () => void; readonly fail: (reason: Error) => void }[] = [];
    const shown: string[] = [];
    const load = () => new Promise<void>((come, fail) => void loading.push({ come, fail }));
    followLinks(SITE, { load, show: (path) => shown.push(path) });
    const click = (path: string) => listeners.click?.({ target: new Link(path), button: 0, preventDefault: () => {} });
    const goBack = () => listeners.popstate?.({});
    return { click, goBack, loading, shown, assigned };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('of two links the one clicked last is followed, whichever page comes first', async () => {
    const { click, loading, shown } = page();
    click('../the-tower/');
    click('../../glossary/');
    loading[1]?.come();
    loading[0]?.come();
    await settled();
    expect(shown).toEqual(['/glossary/']);
  });

  test('whoever goes back before the page is there stays there', async () => {
    const { click, goBack, loading, shown } = page();
    click('../the-tower/');
    goBack();
    loading[0]?.come();
    await settled();
    expect(shown).toEqual([]);
  });

  test('a page that cannot be loaded is left to the browser', async () => {
    const { click, loading, shown, assigned } = page();
    click('../the-tower/');
    loading[0]?.fail(new Error('no network'));
    await settled();
    expect({ shown, assigned }).toEqual({ shown: [], assigned: [new URL('../the-tower/', HERE).href] });
  });
});
