/** Pictures of the site's pages for networks (Open Graph): PNG, because none of them shows SVG. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** Turns SVG documents in the typeface Inter into PNG files. The renderer has neither files nor fonts of the machine. */
export async function createRenderer(): Promise<(svg: string) => Uint8Array> {
  const [wasm, font] = await Promise.all([
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(require.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf')),
  ]);
  await initWasm(wasm);
  return (svg) => {
    const picture = new Resvg(svg, { font: { fontBuffers: [font], defaultFontFamily: 'Inter' } });
    const rendered = picture.render();
    const png = rendered.asPng();
    rendered.free();
    picture.free();
    return png;
  };
}
