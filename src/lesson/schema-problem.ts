/** From what a schema finds wrong with a value to the problem that is told of it. */
import type { z } from 'zod';
import { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';

/** Problems that name the field and nothing else. */
type RuleCode = Extract<ProblemCode, `expects-${string}`>;

/** The message of a schema's own rule: not a sentence, but the code of one. */
export function rule(code: RuleCode): string {
  return code;
}

/** @param field as the author knows it: `aims.0`; empty where the value as a whole is meant */
export function schemaProblem(issue: z.core.$ZodIssue, field: string): Problem {
  if (field === '') return { code: 'fields', values: {} };
  if (Object.hasOwn(PROBLEMS, issue.message)) return { code: issue.message as RuleCode, values: { field } };
  switch (issue.code) {
    case 'invalid_type':
      return { code: EXPECTED[issue.expected] ?? 'expects-other-form', values: { field } };
    case 'invalid_value':
      return oneOf(field, issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? oneOf(field, issue.options)
        : { code: 'expects-other-form', values: { field } };
    case 'invalid_key':
      return issue.issues[0]
        ? schemaProblem(issue.issues[0], field)
        : { code: 'expects-other-form', values: { field } };
    case 'too_small':
      return tooSmall(field, String(issue.origin), Number(issue.minimum));
    case 'too_big':
      return tooBig(field, String(issue.origin), Number(issue.maximum));
    default:
      return { code: 'expects-other-form', values: { field } };
  }
}

const EXPECTED: Readonly<Record<string, RuleCode>> = {
  string: 'expects-text',
  array: 'expects-list',
  number: 'expects-number',
  int: 'expects-whole-number',
  boolean: 'expects-truth',
  object: 'expects-fields',
  record: 'expects-fields',
};

function oneOf(field: string, values: readonly unknown[]): Problem {
  return { code: 'expects-one-of', values: { field, values: values.map((value) => `\`${value}\``).join(', ') } };
}

function tooSmall(field: string, origin: string, least: number): Problem {
  if (origin === 'string') return { code: 'empty-text', values: { field } };
  return { code: origin === 'array' ? 'too-few' : 'too-small', values: { field, least } };
}

function tooBig(field: string, origin: string, most: number): Problem {
  if (origin === 'string') return { code: 'too-long', values: { field, most } };
  return { code: origin === 'array' ? 'too-many' : 'too-large', values: { field, most } };
}
