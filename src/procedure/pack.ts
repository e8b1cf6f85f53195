/** Reviewed procedures and cases as YAML that a lawyer can read. One way in: text becomes a pack or a case here, checked
 *  once, and every fault names file, line and field, and says what was expected. Pure: the caller reads the files. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { misfitOf } from '../model/misfit.ts';
import type { At, Fault } from './fault.ts';
import { afterTheDay, checkCase, checkProcedure, type Days, inTheFuture } from './pack-check.ts';
import { type CaseFile, caseFileShape, type ProcedureFile, procedureFileShape } from './pack-shape.ts';

/** `notes`: what is no fault and should be told. */
export type Read<What> = {
  readonly value: What | null;
  readonly faults: readonly Fault[];
  readonly notes: readonly Fault[];
};

export const readProcedure = (file: string, text: string): Read<ProcedureFile> => {
  const { value, faults, at } = readYaml(file, text, procedureFileShape);
  if (!value) return { value: null, faults, notes: [] };
  return { value, faults: [...faults, ...checkProcedure(value, at)], notes: [] };
};

export const readCase = (
  file: string,
  text: string,
  procedures: ReadonlyMap<string, ProcedureFile>,
  days: Days = {},
): Read<CaseFile> => {
  const { value, faults, at } = readYaml(file, text, caseFileShape);
  if (!value) return { value: null, faults, notes: [] };
  return {
    value,
    faults: [...faults, ...checkCase(value, procedures, at), ...inTheFuture(value, days, at)],
    notes: afterTheDay(value, days, at),
  };
};

function readYaml<Shape extends z.ZodType>(
  file: string,
  text: string,
  shape: Shape,
): { value: (z.output<Shape> & { file: string }) | null; faults: Fault[]; at: At } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
      const key = path[length - 1]!;
      const pair = (parent as { items?: { key?: { value?: unknown; range?: number[] } }[] } | null)?.items?.find(
        (item) => item?.key?.value === key,
      );
      const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | null | undefined;
      const range = pair?.key?.range ?? node?.range;
      if (range) return lines.linePos(range[0]!).line;
    }
    return 1;
  };
  const at: At = (path, problem, expected) => ({ file, line: lineOf(path), field: path.join('.'), problem, expected });
  if (document.errors.length) {
    const faults = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      problem: error.message.split('\n')[0]!,
      expected: 'well-formed YAML 1.2',
    }));
    return { value: null, faults, at };
  }
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    const problem = (error as Error).message;
    return { value: null, faults: [{ file, line: 1, field: '', problem, expected: 'YAML without such aliases' }], at };
  }
  const parsed = shape.safeParse(plain);
  if (parsed.success) return { value: { ...(parsed.data as object), file } as never, faults: [], at };
  const faults = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => at([...path, key], 'No such field', 'one of the fields that packs/README.md lists'))
      : [at(path, misfitOf(issue, plain), expectedBy(issue))];
  });
  return { value: null, faults, at };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_union':
      return 'one of the kinds that packs/README.md lists, with its fields (a majority needs share, a qualified majority share and count or share-of-members)';
    default:
      return 'a value as packs/README.md describes it';
  }
}
