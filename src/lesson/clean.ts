/**
 * What is let through of the HTML that was made of somebody else's lesson. The parser makes nothing else; this is the second
 * lock, kept by a library, and it knows nothing of how the first one works.
 */
import type { Nodes } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { ID_PREFIX } from './own-slug.ts';

const OWN_ID = new RegExp(`^${ID_PREFIX}`);
/** To another site, into the lesson, to a term's explanation, or to a lesson of the course. */
const LINKS = [
  /^https:\/\//,
  new RegExp(`^#${ID_PREFIX}`),
  /^#term-[a-z0-9-]+$/,
  /^(\.\.\/)+learn\/[a-z0-9-]+\/(#.*)?$/,
];
/** Where an image may come from (images.ts says which of these). An image runs no script, were it a drawing with one in it. */
const IMAGES = /^https?:\/\//;
const ALIGN: [string, ...string[]] = ['align', 'left', 'center', 'right'];

const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'pre', 'code', 'span', 'a'],
    ...['em', 'strong', 'del', 'input', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
  ],
  attributes: {
    '*': [['id', OWN_ID]],
    a: [
      ['href', ...LINKS],
      ['rel', 'noopener', 'noreferrer'],
      ['className', 'anchor', 'term'],
      ['dataTerm', /^[a-z0-9-]+$/],
    ],
    img: [['src', IMAGES], 'alt', 'title', ['loading', 'lazy'], ['referrerPolicy', 'no-referrer']],
    ul: [['className', 'contains-task-list']],
    ol: ['start', ['className', 'contains-task-list']],
    li: [['className', 'task-list-item']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    th: [ALIGN],
    td: [ALIGN],
    pre: [['className', 'code'], 'tabIndex'],
    // The highlighter's lines and colours; it spells the attribute, not the property.
    span: [
      ['class', 'line'],
      ['style', /^color:var\(--shiki-[a-z-]+\)$/],
    ],
  },
  required: {
    input: { disabled: true, type: 'checkbox' },
    img: { alt: '', loading: 'lazy', referrerPolicy: 'no-referrer' },
  },
  protocols: { href: ['https'], src: ['https', 'http'] },
  // What is inside goes with it.
  strip: ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math'],
  clobberPrefix: ID_PREFIX,
  // Ids have their prefix already; any other is left out above.
  clobber: [],
};

/** The same tree without anything that is not allowed. */
export function clean(html: Nodes): Nodes {
  return sanitize(html, SCHEMA);
}
