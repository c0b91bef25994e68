/** Bundles a module into the text of a classic script, to stand inside a document. */
import { join } from 'node:path';
import { build } from 'vite';

/** The script's text. `entry` is a path below `root`. */
export async function inlineScript(root: string, entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // A library build keeps to one file and leaves `process.env` alone.
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'script' },
      rolldownOptions: { output: { extend: true } },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`${entry} could not be bundled`);
  // A script element ends at the first `</script`, wherever it stands.
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}
