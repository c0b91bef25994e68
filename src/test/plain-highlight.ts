import type { Highlight } from '../lesson/highlight';

/** Code as it is, in one `<pre class="code">`: for tests, which see what was to be highlighted. */
export const plainHighlight: Highlight = (code) => ({
  type: 'element',
  tagName: 'pre',
  properties: { className: ['code'] },
  children: [{ type: 'text', value: code }],
});
