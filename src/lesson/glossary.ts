/** `glossary.yaml`: the terms that lessons explain, in every language. */
import type { VFile } from 'vfile';
import { z } from 'zod';
import { slug } from './front-matter.ts';
import { readYaml } from './yaml.ts';

const entry = z.strictObject({ term: z.string().min(1), text: z.string().min(1) });
const glossaryFile = z.record(slug, z.strictObject({ en: entry, 'zh-Hant': entry, 'zh-Hans': entry }));

/** By id of the term, then by language. */
export type Glossary = z.infer<typeof glossaryFile>;

/** Reads `glossary.yaml`; null where it is broken. */
export function parseGlossary(file: VFile): Glossary | null {
  return readYaml(file, String(file), glossaryFile);
}
