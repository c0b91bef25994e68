/** The text with which another site embeds something of this one (docs/embedding.md). */
import { OWN_PROGRAM, pathOf } from './address.ts';
import { EMBED_DEFAULTS, type EmbedOptions, writeEmbedOptions } from './embed-options.ts';
import type { Language } from './lesson.ts';

/** What is embedded. */
export type Embedded =
  | { readonly kind: 'lesson'; readonly slug: string; readonly title: string }
  | { readonly kind: 'program'; readonly slug: string; readonly name: string }
  /** `fragment` is the program packed for an address (link.ts); null where it is too long for one. */
  | { readonly kind: 'own'; readonly code: string; readonly fragment: string | null };

export const EMBED_WAYS = ['frame', 'element', 'messages'] as const;
export type EmbedWay = (typeof EMBED_WAYS)[number];

export interface Embedding {
  /** The site's root, with a slash at its end. */
  readonly site: string;
  readonly language: Language;
  readonly what: Embedded;
  readonly options: EmbedOptions;
}

/** The address that a frame shows; null where the program is too long for one. */
export function embedAddress({ site, language, what, options }: Embedding): string | null {
  if (what.kind === 'own' && what.fragment === null) return null;
  const page = {
    kind: 'embed',
    slug: what.kind === 'own' ? OWN_PROGRAM : what.slug,
    program: what.kind === 'program' ? what.name : null,
  } as const;
  const fragment = what.kind === 'own' ? what.fragment : '';
  return site + pathOf({ language, page }).slice(1) + writeEmbedOptions(options) + fragment;
}

/** The text for a page, by each of the ways; null where that way cannot carry the program. */
export function embedSnippet(embedding: Embedding, way: EmbedWay): string | null {
  switch (way) {
    case 'frame':
      return frameText(embedding);
    case 'element':
      return `${roomText(embedding.what)}<script src="${embedding.site}loopscope.js" defer></script>\n${elementText(embedding)}\n`;
    case 'messages': {
      const frame = frameText({ ...embedding, what: withoutCode(embedding.what) }, ` id="${idOf(embedding.what)}"`);
      return frame && frame + messagesText(embedding);
    }
  }
}

function frameText(embedding: Embedding, id = ''): string | null {
  const address = embedAddress(embedding);
  if (address === null) return null;
  const { what } = embedding;
  const title = what.kind === 'lesson' ? what.title : what.kind === 'program' ? `${what.name}.py` : 'Python';
  const style = `width: 100%; height: ${what.kind === 'lesson' ? 48 : 44}rem; border: 0`;
  return `<iframe${id} src="${escaped(address)}" title="${escaped(title)}" loading="lazy"\n        style="${style}"></iframe>\n`;
}

/** Keeps room for the element until the script has come, which then does: nothing below moves while somebody reads it. */
function roomText({ kind }: Embedded): string {
  if (kind === 'own') return '';
  const [element, height] = kind === 'lesson' ? ['loopscope-lesson', '100vh'] : ['loopscope-program[lesson]', '48rem'];
  return `<style>@media (scripting) { ${element}:not(:defined) { display: block; min-height: ${height} } }</style>\n`;
}

function elementText({ site, language, what, options }: Embedding): string {
  const attributes = attributesOf(options) + (language === 'en' ? '' : ` language="${language}"`);
  switch (what.kind) {
    case 'lesson': {
      const page = site + pathOf({ language, page: { kind: 'lesson', slug: what.slug } }).slice(1);
      const link = `<a href="${escaped(page)}">${escaped(what.title)}</a>`;
      return `<loopscope-lesson lesson="${what.slug}"${attributes}>${link}</loopscope-lesson>`;
    }
    case 'program':
      return `<loopscope-program lesson="${what.slug}" program="${what.name}"${attributes}></loopscope-program>`;
    case 'own':
      return `<loopscope-program${attributes}><pre>\n${escaped(what.code.trimEnd())}\n</pre></loopscope-program>`;
  }
}

/** The options as attributes of an element, which fits its content by itself. */
function attributesOf(options: EmbedOptions): string {
  const query = new URLSearchParams(writeEmbedOptions({ ...options, autoHeight: EMBED_DEFAULTS.autoHeight }));
  return [...query].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');
}

function withoutCode(what: Embedded): Embedded {
  return what.kind === 'own' ? { ...what, fragment: '' } : what;
}

/** A page may have other frames, and several of ours. */
function idOf(what: Embedded): string {
  switch (what.kind) {
    case 'lesson':
      return `loopscope-${what.slug}`;
    case 'program':
      return `loopscope-${what.slug}-${what.name}`;
    case 'own':
      return 'loopscope-program';
  }
}

function messagesText({ site, what }: Embedding): string {
  const code = what.kind === 'own' ? `frame.setCode(${JSON.stringify(what.code).replaceAll('<', '\\u003c')});\n  ` : '';
  return `<script src="${site}loopscope.js"></script>
<script type="module">
  const frame = loopscope.connect(document.getElementById('${idOf(what)}'));
  ${code}const { outcome, stdout, virtualSeconds } = await frame.run();
  console.log(outcome, stdout, virtualSeconds);
</script>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
