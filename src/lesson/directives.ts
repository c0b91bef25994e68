/** Which directives there are, what they carry, and the check of one that an author wrote. */
import type { Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { slug } from './front-matter.ts';
import { problem, tell } from './problem.ts';
import { rule, schemaProblem } from './schema-problem.ts';

export type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

/** `file=hello.py`, taken as the name `hello`. */
const program = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.py$/, rule('expects-program'))
  .transform((file) => file.slice(0, -'.py'.length));

/** An attribute that is there or not: `readonly`. */
const flag = z
  .literal('', rule('expects-flag'))
  .optional()
  .transform((value) => value === '');

const SHAPES = {
  program: { type: 'leafDirective', label: false, attributes: z.strictObject({ file: program, readonly: flag }) },
  predict: {
    type: 'containerDirective',
    label: false,
    attributes: z.strictObject({ id: slug, program: program.optional() }),
  },
  note: { type: 'containerDirective', label: false, attributes: z.strictObject({}) },
  teacher: { type: 'containerDirective', label: false, attributes: z.strictObject({}) },
  belief: { type: 'containerDirective', label: true, attributes: z.strictObject({}) },
  layer: {
    type: 'containerDirective',
    label: true,
    attributes: z.strictObject({
      n: z
        .string()
        .regex(/^[1-9]$/, rule('expects-layer'))
        .transform(Number),
      lesson: slug.optional(),
      essential: flag,
    }),
  },
  card: { type: 'containerDirective', label: true, attributes: z.strictObject({}) },
  exercise: { type: 'containerDirective', label: true, attributes: z.strictObject({ id: slug }) },
  hint: { type: 'containerDirective', label: false, attributes: z.strictObject({}) },
  wrong: { type: 'containerDirective', label: false, attributes: z.strictObject({ answer: slug }) },
  solution: { type: 'containerDirective', label: false, attributes: z.strictObject({}) },
  term: { type: 'textDirective', label: true, attributes: z.strictObject({ id: slug }) },
} as const;

type Shapes = typeof SHAPES;
export type DirectiveName = keyof Shapes;

/** A directive whose attributes have been checked. */
export type Directive = {
  [N in DirectiveName]: { readonly name: N; readonly attributes: z.output<Shapes[N]['attributes']> };
}[DirectiveName];

const WRITTEN = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/** Checks name, form, label, attributes and closing of a directive; null where something is wrong with it. */
export function readDirective(file: VFile, node: DirectiveNode): Directive | null {
  const written = WRITTEN[node.type] + node.name;
  if (!Object.hasOwn(SHAPES, node.name)) {
    problem(file, 'directive-unknown', { written }, node);
    return null;
  }
  const shape = SHAPES[node.name as DirectiveName];
  if (node.type !== shape.type) {
    problem(file, 'directive-form', { written, form: WRITTEN[shape.type] + node.name }, node);
    return null;
  }
  if (shape.label !== hasLabel(node)) {
    problem(file, shape.label ? 'directive-unlabelled' : 'directive-labelled', { written }, node);
    return null;
  }
  if (node.type === 'containerDirective' && !isClosed(file, node)) {
    problem(file, 'directive-open', { written }, node);
    return null;
  }
  const attributes = shape.attributes.safeParse(node.attributes ?? {});
  if (attributes.success) return { name: node.name, attributes: attributes.data } as Directive;
  for (const issue of attributes.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) problem(file, 'attribute-unknown', { written, name: key }, node);
      continue;
    }
    const name = issue.path.join('.');
    const missing = issue.code === 'invalid_type' && !(name in (node.attributes ?? {}));
    if (missing) problem(file, 'attribute-missing', { written, name }, node);
    else tell(file, schemaProblem(issue, `${written}{${name}}`), node);
  }
  return null;
}

/** The label's paragraph, where the directive is a container. */
export function labelOf(node: ContainerDirective): Paragraph | null {
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : null;
}

function hasLabel(node: DirectiveNode): boolean {
  return node.type === 'containerDirective' ? labelOf(node) !== null : node.children.length > 0;
}

/** An unclosed container silently runs to the end of its parent. */
function isClosed(file: VFile, node: ContainerDirective): boolean {
  const { start, end } = node.position ?? {};
  const text = String(file).slice(start?.offset, end?.offset);
  const colons = /^:+/.exec(text)?.[0] ?? '';
  return new RegExp(`\\n[ \\t]*:{${colons.length},}[ \\t]*$`).test(text);
}
