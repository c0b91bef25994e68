/**
 * From the text of a lesson file to its Markdown tree, in the dialect of docs/authoring.md.
 *
 * Two habits of the ecosystem are corrected here. `remark-directive` takes `asyncio:run` for a directive named "run": a
 * text directive with neither label nor attributes is put back as the text it was. And a line break inside a Chinese
 * paragraph would become a space between two characters: it is dropped.
 */
import type { Nodes, Parent, PhrasingContent, Root, Text, Yaml } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { problem } from './problem.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(emphasisBesideChinesePunctuation);

/** CommonMark would leave the asterisks of `**「一」**二` as they are. */
function emphasisBesideChinesePunctuation(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), cjkFriendlyExtension()];
}

const REFUSED = { html: 'raw-html', footnoteReference: 'footnote', footnoteDefinition: 'footnote' } as const;

/** The tree without its front matter, and the front matter. Whatever the dialect refuses is reported in `file`. */
export function parseMarkdown(file: VFile): { root: Root; frontMatter: Yaml | null } {
  const root = processor.parse(file) as Root;
  restoreFalseDirectives(root, String(file));
  resolveReferences(root, file);
  joinTexts(root);
  refuse(root, file);
  const [first, ...rest] = root.children;
  return first?.type === 'yaml'
    ? { root: { ...root, children: rest }, frontMatter: first }
    : { root, frontMatter: null };
}

/** Reads one line of inline Markdown that stands in a field of the front matter, on line `line` of the file. */
export function parseInline(file: VFile, text: string, line: number): readonly PhrasingContent[] {
  const root = processor.parse(text) as Root;
  visit(root, (node) => {
    const at = { line, column: 1 };
    node.position = { start: at, end: at };
  });
  refuse(root, file);
  const [only] = root.children;
  if (root.children.length === 1 && only?.type === 'paragraph') return only.children;
  problem(file, 'inline-line', {}, line);
  return [];
}

function restoreFalseDirectives(root: Root, source: string): void {
  visit(root, 'textDirective', (node: TextDirective, index, parent: Parent | undefined) => {
    const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
    if (!bare || node.name === 'term' || !parent || index === undefined || !node.position) return;
    const value = source.slice(node.position.start.offset, node.position.end.offset);
    parent.children[index] = { type: 'text', value, position: node.position };
  });
}

/** `[text][name]` becomes an ordinary link or image: the parts of a lesson are converted one by one, away from the definition. */
function resolveReferences(root: Root, file: VFile): void {
  const targets = new Map<string, string>();
  visit(root, 'definition', (node) => void targets.set(node.identifier, node.url));
  visit(root, 'linkReference', (node, index, parent) => {
    const url = targets.get(node.identifier);
    if (url === undefined || !parent || index === undefined) return problem(file, 'link-undefined', {}, node);
    const { children, position } = node;
    parent.children[index] = { type: 'link', url, children, ...(position && { position }) };
  });
  visit(root, 'imageReference', ({ identifier, alt, position }, index, parent) => {
    const url = targets.get(identifier);
    if (url === undefined || !parent || index === undefined) return;
    parent.children[index] = { type: 'image', url, alt: alt ?? null, ...(position && { position }) };
  });
}

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u;

/** Merges neighbouring texts, and drops the line breaks between Chinese characters. */
function joinTexts(root: Root): void {
  visit(root, (node) => {
    if (!('children' in node)) return;
    const joined: Nodes[] = [];
    for (const child of node.children) {
      const last = joined.at(-1);
      if (child.type === 'text' && last?.type === 'text') last.value += child.value;
      else joined.push(child);
    }
    (node as Parent).children = joined as Parent['children'];
    joined.forEach((child, index) => {
      if (child.type === 'text') closeChineseLines(child, joined[index - 1], joined[index + 1]);
    });
  });
}

function closeChineseLines(text: Text, before: Nodes | undefined, after: Nodes | undefined): void {
  const head = before ? textOf(before).slice(-1) : '';
  const tail = after ? textOf(after).slice(0, 1) : '';
  const inContext = head + text.value + tail;
  const isChinese = (char: string | undefined) => char !== undefined && CHINESE.test(char);
  text.value = inContext
    .replace(/\n/g, (newline, at: number) =>
      isChinese(inContext[at - 1]) && isChinese(inContext[at + 1]) ? '' : newline,
    )
    .slice(head.length, tail ? -1 : undefined);
}

function refuse(root: Root, file: VFile): void {
  visit(root, (node) => {
    if (node.type in REFUSED) problem(file, REFUSED[node.type as keyof typeof REFUSED], {}, node);
    if (node.type === 'text') refuseLeftovers(node, file);
    return node.type === 'yaml' ? SKIP : undefined;
  });
}

/** Markup which did not become what its author meant, and would be seen by the reader. */
function refuseLeftovers(text: Text, file: VFile): void {
  if (text.value.includes('**')) problem(file, 'asterisks', {}, text);
  if (/^:{3,}/m.test(text.value)) problem(file, 'stray-colons', {}, text);
}
