/** Why a value is not of a shape, in plain words: a clause for after the name of the field. */
import type { z } from 'zod';

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** @param whole what was held against the shape; the issue's path leads into it. */
export function misfitOf(issue: z.core.$ZodIssue, whole: unknown): string {
  const value = valueAt(whole, issue.path);
  // A sentence of ours, given to the shape where it was written.
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message;
  const wanted = wantedBy(issue);
  if (value === undefined) return wanted ? `is missing; it should be ${wanted}` : 'is missing';
  if (issue.code === 'unrecognized_keys') return `has no field ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
  return `${written(value)} is not ${wanted ?? 'what belongs here'}`;
}

/** What a field should be; null where the shape says no more than that it should be another. */
function wantedBy(issue: z.core.$ZodIssue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union': {
      const each = issue.errors.map((issues) => (issues.length === 1 && !issues[0]!.path.length ? issues[0]! : null));
      const nouns = each.map((inner) => inner && wantedBy(inner));
      return nouns.length && nouns.every((noun) => noun !== null) ? nouns.join(' or ') : null;
    }
    case 'too_small':
      return issue.origin === 'string' ? 'long enough' : `${bound(issue.origin)} ${issue.minimum} or more`;
    case 'too_big':
      return `${bound(issue.origin)} ${issue.maximum} or less`;
    default:
      return null;
  }
}

const oneOf = (values: readonly string[]): string =>
  values.length > 1 ? `one of ${values.join(', ')}` : `“${values[0] ?? ''}”`;

/** What is counted, of a value that is too small or too big. */
function bound(origin: string): string {
  if (origin === 'string') return 'of a length of';
  return origin === 'array' || origin === 'set' ? 'a list of' : 'a number of';
}

/** The value as it stood, if that is short; else what kind of thing it is. */
function written(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = String(value);
  if (typeof value === 'string') return text.length > 40 ? 'the text' : `“${text}”`;
  return text;
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  let value = whole;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
