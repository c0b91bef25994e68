import { defineConfig } from 'vitepress';

const LOOPSCOPE = 'https://loopscope.example/';

export default defineConfig({
  title: 'Loopscope in VitePress',
  cleanUrls: false,
  srcExclude: ['README.md', 'node_modules/**', 'site/**'],
  head: [['script', { src: `${LOOPSCOPE}loopscope.js`, defer: '' }]],
  // The embedded pages follow the language of the page.
  locales: {
    root: { label: 'English', lang: 'en' },
    zh: { label: '繁體中文', lang: 'zh-TW' },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('loopscope-') } } },
  markdown: { config: runnable },
});

/** Makes a program of each fence marked `loopscope`; what follows the mark are the element’s attributes. */
function runnable(md) {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const code = fence(tokens, index, ...rest);
    const [, attributes] = /\sloopscope\b(.*)$/.exec(tokens[index].info) ?? [];
    return attributes === undefined ? code : `<loopscope-program${attributes}>${code}</loopscope-program>\n`;
  };
}
