/** The editor's colours, from the design tokens: one theme, made again when the page's theme changes. */
import { monaco } from './monaco';

const NAME = 'loopscope';

const TOKENS: Readonly<Record<string, string>> = {
  '': '--code-text',
  comment: '--code-comment',
  keyword: '--code-keyword',
  string: '--code-string',
  number: '--code-number',
  function: '--code-function',
  type: '--code-function',
  decorator: '--code-function',
  punctuation: '--code-punctuation',
  delimiter: '--code-punctuation',
};

/** Brackets are punctuation, not a rainbow; only one without its partner stands out. */
const BRACKETS = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, '--code-punctuation']),
);

const COLORS: Readonly<Record<string, string>> = {
  'editor.background': '--code-bg',
  'editor.foreground': '--code-text',
  'editor.lineHighlightBackground': '--code-line',
  'editor.lineHighlightBorder': '--code-line',
  'editor.selectionBackground': '--selection',
  'editorCursor.foreground': '--accent',
  'editorLineNumber.foreground': '--text-muted',
  'editorLineNumber.activeForeground': '--text',
  'editorIndentGuide.background1': '--border',
  'editorIndentGuide.activeBackground1': '--border-strong',
  'editorBracketMatch.background': '--accent-soft',
  'editorBracketMatch.border': '--accent',
  ...BRACKETS,
  'editorBracketHighlight.unexpectedBracket.foreground': '--danger',
  'editorWidget.background': '--surface-raised',
  'editorWidget.border': '--border',
  'editorHoverWidget.background': '--surface-raised',
  'editorHoverWidget.border': '--border',
  'editorHoverWidget.foreground': '--text',
  'editorError.foreground': '--danger',
  'input.background': '--surface',
  'input.border': '--border-strong',
  'menu.background': '--surface-raised',
  'menu.foreground': '--text',
  'menu.selectionBackground': '--accent-soft',
  'menu.selectionForeground': '--text',
  focusBorder: '--focus',
};

/**
 * Gives the editors the page's colours, now and whenever they change.
 * @returns a function that ends it.
 */
export function followPageTheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', applyTheme);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', applyTheme);
  };
}

function applyTheme(): void {
  const probe = document.body.appendChild(document.createElement('span'));
  // A transition would answer with a colour on its way.
  probe.style.transition = 'none';
  const hex = (token: string) => resolve(probe, token);
  const dark = luminance(hex('--code-bg')) < 0.5;
  monaco.editor.defineTheme(NAME, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(TOKENS).map(([token, name]) => ({ token, foreground: hex(name).slice(1) })),
    colors: Object.fromEntries(Object.entries(COLORS).map(([id, name]) => [id, hex(name)])),
  });
  monaco.editor.setTheme(NAME);
  probe.remove();
}

/** The value of a token as `#rrggbb`: only a computed colour has its light-dark() decided. */
function resolve(probe: HTMLElement, token: string): string {
  probe.style.color = `var(${token})`;
  const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return 0.3 * channel(1) + 0.6 * channel(3) + 0.1 * channel(5);
}
