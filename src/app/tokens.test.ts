import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** An sRGB colour as three numbers from 0 to 1. */
type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/^\s*--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);/gm)].map((match) => [
    match[1],
    { light: parse(match[2]), dark: parse(match[3]) },
  ]),
);

function parse(hex = ''): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Distance in OKLab (https://bottosson.github.io/posts/oklab/): 0.02 is just noticeable. */
function distance(a: Rgb, b: Rgb): number {
  const [la, aa, ba] = oklab(a);
  const [lb, ab, bb] = oklab(b);
  return Math.hypot(la - lb, aa - ab, ba - bb);
}

function oklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function colour(name: string, theme: Theme): Rgb {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no opaque colour --${name}`);
  return token[theme];
}

const SURFACES = ['bg', 'surface', 'surface-sunken', 'surface-raised'];
const STATES = ['ready', 'running', 'waiting', 'blocked', 'finished', 'failed', 'cancelled', 'idle'];
const TASKS = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `task-${number}`);
const MEANINGS = ['danger', 'warning', 'success', 'info'];
const CODE = ['text', 'comment', 'keyword', 'string', 'number', 'function', 'type', 'decorator', 'punctuation'];

/** Pairs of foreground and background which must be readable as text. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['text', 'text-muted', 'accent', 'accent-hover', ...MEANINGS].flatMap((name) =>
    SURFACES.map((surface) => [name, surface] as const),
  ),
  ...['text', 'text-muted'].map((name) => [name, 'surface-hover'] as const),
  ...MEANINGS.flatMap((name) => [['text', `${name}-soft`] as const, [name, `${name}-soft`] as const]),
  ['text', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['text', 'selection'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...STATES.map((state) => [`state-${state}-text`, `state-${state}`] as const),
  ...STATES.map((state) => [`state-${state}-edge`, 'surface'] as const),
  ...TASKS.map((task) => ['on-task', task] as const),
  ['on-breakpoint', 'breakpoint'],
  ...CODE.flatMap((name) => ['code-bg', 'code-line'].map((bg) => [`code-${name}`, bg] as const)),
];

/** Pairs which must be visible as lines and shapes. */
const GRAPHICS: readonly (readonly [string, string])[] = [
  ...STATES.flatMap((state) => SURFACES.map((surface) => [`state-${state}-edge`, surface] as const)),
  ...TASKS.flatMap((task) => ['code-bg', 'surface'].map((surface) => [task, surface] as const)),
  ['breakpoint', 'code-bg'],
  ...['border-strong', 'focus', 'cursor'].flatMap((name) => SURFACES.map((surface) => [name, surface] as const)),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(TEXT)('text in --%s is readable on --%s', (foreground, background) => {
    expect(contrast(colour(foreground, theme), colour(background, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GRAPHICS)('a line in --%s is visible on --%s', (foreground, background) => {
    expect(contrast(colour(foreground, theme), colour(background, theme))).toBeGreaterThanOrEqual(3);
  });

  test('no two tasks have colours that look alike', () => {
    for (const [i, one] of TASKS.entries()) {
      for (const other of TASKS.slice(i + 1)) {
        expect(distance(colour(one, theme), colour(other, theme)), `${one} and ${other}`).toBeGreaterThan(0.04);
      }
    }
  });

  test('no two task states look alike', () => {
    for (const [i, one] of STATES.entries()) {
      for (const other of STATES.slice(i + 1)) {
        const fills = distance(colour(`state-${one}`, theme), colour(`state-${other}`, theme));
        const edges = distance(colour(`state-${one}-edge`, theme), colour(`state-${other}-edge`, theme));
        expect(fills + edges, `${one} and ${other}`).toBeGreaterThan(0.06);
      }
    }
  });
});
