/** The fields at the head of a lesson file. docs/authoring.md describes them to authors. */
import { z } from 'zod';
import { rule } from './schema-problem.ts';

/** Lower case letters, digits and hyphens: what a slug, a program's name or an id consists of. */
export const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z.string().regex(NAME, rule('expects-name'));

export const frontMatter = z.strictObject({
  title: z.string().min(1).max(60),
  summary: z.string().min(1).max(160),
  aims: z.array(z.string().min(1)).min(1).max(5),
  buildsOn: z.array(slug),
  teaches: z.array(z.string().regex(/^asyncio\./, rule('expects-asyncio-name'))).optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
