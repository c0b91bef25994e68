/** From checked Markdown to HTML that is safe to insert: headings with ids, terms, links, highlighted code. */
import type { Element, Parents, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Heading, Image, Link, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { codePieces, longestStretch } from '../base/code-seams.ts';
import { readDirective } from './directives.ts';
import { NAME } from './front-matter.ts';
import { imageHtml } from './images.ts';
import { problem } from './problem.ts';
import type { Reading } from './reading.ts';

/**
 * The HTML of some neighbouring Markdown nodes.
 *
 * A term becomes a link to its entry at the end of the page, `<a class="term" href="#term-task" data-term="task">`, which
 * the page opens as a popover instead. A link to another lesson becomes relative to the page: `../task-life/#states`.
 */
export function htmlOf(nodes: readonly RootContent[], reading: Reading): string {
  return serialise({ type: 'root', children: [...nodes] }, reading);
}

/** The HTML of text within a line. */
export function inlineHtmlOf(nodes: readonly PhrasingContent[], reading: Reading): string {
  return serialise({ type: 'paragraph', children: [...nodes] }, reading).replace(/^<p>|<\/p>$/g, '');
}

function serialise(tree: Root | Paragraph, reading: Reading): string {
  visit(tree, (node) => {
    if (node.type === 'heading') readHeading(node, reading);
    else if (node.type === 'link') readLink(node, reading);
    else if (node.type === 'textDirective') readTerm(node, reading);
    else if (node.type === 'code') noteCode(node, reading);
    else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      problem(reading.file, 'directive-within', { name: node.name }, node);
    }
  });
  const handlers: Handlers = {
    code: (_state, node: Code) => highlighted(node, reading),
    image: (state, node: Image) => imageHtml(state, node, reading),
    // Refused when the file was read (markdown.ts).
    footnoteReference: () => undefined,
  };
  const html = toHast(tree, { handlers });
  visit(html, 'element', emptyHeaderToCell);
  visit(html, 'text', keepWithUnit);
  // Raw HTML of the Markdown's never gets this far: toHast leaves it out.
  const clean = reading.course.foreign?.clean(html) ?? html;
  visit(clean, 'element', letBreak);
  return toHtml(clean).trim();
}

/** The corner of a table heads nothing: an empty header cell would only puzzle a screen reader. */
function emptyHeaderToCell(element: Element): void {
  if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
}

/**
 * A number and its unit stay in one line, and so do Python and its version: "at 2" and "s" are no halves of anything. What
 * follows a number in Chinese is a unit or counts something.
 */
function keepWithUnit(text: Text, _index: number | undefined, parent: Parents | undefined): void {
  if (parent?.type === 'element' && parent.tagName === 'code') return;
  text.value = text.value
    .replace(/(\d) (?=(?:s|ms|kB|MB)\b|\p{Script=Han})/gu, '$1\u00a0')
    .replace(/(\bC?Python) (?=3\.\d)/g, '$1\u00a0');
}

/** Names of so many letters fit on a line of a phone's, and into the column of a table on it; so many Chinese characters too. */
const FITS = { line: 30, cell: 12, chinese: 5 };

/**
 * Where lines may end: long names in running text at their seams, what is short in a table nowhere (class `whole`), nor
 * a short name behind its hyphen (`Task-1`). The programs themselves are scrolled.
 */
function letBreak(element: Element, _index: number | undefined, parent: Parents | undefined): typeof SKIP | undefined {
  if (element.tagName === 'pre') return SKIP;
  if (isCell(element) && isShortChinese(textOf(element))) element.properties.className = ['whole'];
  const [text, ...more] = element.children;
  if (element.tagName !== 'code' || text?.type !== 'text' || more.length > 0) return undefined;
  const inCell = parent?.type === 'element' && isCell(parent);
  if (longestStretch(text.value) <= (inCell ? FITS.cell : FITS.line)) {
    const short = text.value.length <= FITS.cell;
    if (short && (inCell ? /[\s-]/ : /^\S+-\S+$/).test(text.value)) element.properties.className = ['whole'];
    return undefined;
  }
  element.children = codePieces(text.value).flatMap((value, index): (Element | Text)[] => {
    const piece: Text = { type: 'text', value };
    return index === 0 ? [piece] : [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, piece];
  });
  return SKIP;
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

function isShortChinese(text: string): boolean {
  return text.length <= FITS.chinese && /\p{Script=Han}/u.test(text);
}

const GIVEN_ID = /\s*\{#([^\s}]*)\}\s*$/;

/** Gives a heading its anchor: the id written behind it, or one made from its text. */
function readHeading(heading: Heading, reading: Reading): void {
  const { file, outline } = reading;
  if (heading.depth === 1) problem(file, 'heading-too-high', {}, heading);
  const last = heading.children.at(-1);
  const given = last?.type === 'text' ? GIVEN_ID.exec(last.value) : null;
  if (given && last?.type === 'text') last.value = last.value.slice(0, given.index);
  const title = textOf(heading);
  if (given && !NAME.test(given[1] ?? '')) problem(file, 'id-form', { id: given[1] ?? '' }, heading);
  const chosen = given?.[1] ?? reading.slugger.slug(title);
  const id = claimId(chosen, heading, reading);
  outline.push({
    text: `${'#'.repeat(heading.depth)}${given ? ` {#${chosen}}` : ''}`,
    line: heading.position?.start.line ?? 1,
  });
  if (heading.depth === 2) reading.sections.push({ id, title });
  heading.data = { hProperties: { id } };
  heading.children = [{ type: 'link', url: `#${encodeURI(id)}`, children: heading.children as Link['children'] }];
  (heading.children[0] as Link).data = { hProperties: { className: ['anchor'] } };
}

/**
 * Reserves an id of the lesson; two things with the same one are a mistake.
 * @returns the id as it stands in the page
 */
export function claimId(id: string, node: Nodes, reading: Reading): string {
  if (reading.ids.has(id)) problem(reading.file, 'id-twice', { id }, node);
  reading.ids.add(id);
  return idInPage(id, reading);
}

function idInPage(id: string, { course }: Reading): string {
  return (course.foreign?.idPrefix ?? '') + id;
}

function readLink(link: Link, reading: Reading): void {
  if (link.data?.hProperties?.className) return;
  if (link.url.startsWith('lesson:')) {
    readLessonLink(link, reading);
  } else if (link.url.startsWith('#')) {
    const id = link.url.slice(1);
    reading.references.push({ slug: reading.slug, id, place: link });
    link.url = `#${idInPage(id, reading)}`;
  } else if (link.url.startsWith('https://')) {
    link.data = { hProperties: { rel: reading.course.foreign ? ['noopener', 'noreferrer'] : ['noreferrer'] } };
  } else {
    problem(reading.file, 'link-form', { url: link.url }, link);
    leadNowhere(link);
  }
}

function readLessonLink(link: Link, { file, course, references }: Reading): void {
  const [slug = '', id] = link.url.slice('lesson:'.length).split('#');
  if (!course.slugs.has(slug)) {
    problem(file, 'link-lesson', { url: link.url, slug }, link);
    leadNowhere(link);
    return;
  }
  if (id) references.push({ slug, id, place: link });
  const path = course.foreign?.pathToLesson(slug) ?? `../${slug}/`;
  link.url = `${path}${id ? `#${id}` : ''}`;
}

/** Of a link whose address won't do the text stays. */
function leadNowhere(link: Link): void {
  link.url = '';
  link.data = { hName: 'span' };
}

function readTerm(node: TextDirective, reading: Reading): void {
  const directive = readDirective(reading.file, node);
  if (directive?.name !== 'term') return;
  const { id } = directive.attributes;
  if (!Object.hasOwn(reading.course.glossary, id)) {
    problem(reading.file, 'term-unknown', { id }, node);
    return;
  }
  reading.terms.add(id);
  node.data = { hName: 'a', hProperties: { className: ['term'], href: `#term-${id}`, dataTerm: id } };
}

function noteCode(node: Code, { outline }: Reading): void {
  outline.push({ text: `\`\`\`${node.lang ?? 'python'}`, line: node.position?.start.line ?? 1 });
}

function highlighted(node: Code, { file, course }: Reading): Element {
  try {
    return course.highlight(node.value, node.lang ?? 'python');
  } catch {
    problem(file, 'code-language', { language: node.lang ?? '' }, node);
    return course.highlight(node.value, 'text');
  }
}
