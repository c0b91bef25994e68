/** Bundles a module into the text of one script: to stand inside a document, or for other sites to load. */
import { join } from 'node:path';
import { build } from 'vite';

/** The script's text. `entry` is a path below `root`; as `es` it is a module that exports what the entry exports. */
export async function inlineScript(root: string, entry: string, format: 'iife' | 'es' = 'iife'): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // A library build keeps to one file and leaves `process.env` alone.
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: [format], name: 'script' },
      rolldownOptions: { output: { extend: true } },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`${entry} could not be bundled`);
  // A script element ends at the first `</script`, wherever it stands.
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}
