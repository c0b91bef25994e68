/** `history.yaml`: what changed in which Python, in every language. */
import type { VFile } from 'vfile';
import { z } from 'zod';
import { ASYNCIO_NAMES } from './asyncio-names.ts';
import { rule } from './schema-problem.ts';
import { readYaml } from './yaml.ts';

const historyFile = z.array(
  z.strictObject({
    python: z.string().regex(/^3\.\d+$/, rule('expects-version')),
    released: z.string().regex(/^\d{4}-\d{2}$/, rule('expects-month')),
    changes: z
      .array(
        z.strictObject({
          names: z.array(z.string().refine((name) => ASYNCIO_NAMES.has(name), rule('expects-asyncio-name'))),
          en: z.string().min(1),
          'zh-Hant': z.string().min(1),
          'zh-Hans': z.string().min(1),
        }),
      )
      .min(1),
  }),
);

/** By version, the newest first. */
export type History = z.infer<typeof historyFile>;

/** Reads `history.yaml`; null where it is broken. */
export function parseHistory(file: VFile): History | null {
  return readYaml(file, String(file), historyFile);
}
