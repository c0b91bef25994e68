/** The program that stands in another site's page. */

/** What tools write beside a program: the line numbers, the button that copies it. */
const NOT_CODE = 'button, .linenos, .lineno';

/** The program that an element holds, in its `<pre>` where it has one. */
export function programIn(element: Element): string {
  const block = (element.querySelector('pre') ?? element).cloneNode(true) as Element;
  for (const other of block.querySelectorAll(NOT_CODE)) other.remove();
  // Docusaurus, for one, ends its lines so.
  for (const end of block.querySelectorAll('br')) end.replaceWith('\n');
  return dedented(block.textContent);
}

/** Without the empty lines around it, and without the indentation that all lines share. */
export function dedented(text: string): string {
  const lines = text.replace(/^(\s*\n)+|\s+$/g, '').split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...full.map((line) => line.length - line.trimStart().length));
  return full.length === 0 ? '' : `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
