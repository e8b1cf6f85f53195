/** What is wrong with a pack, and where. */
import { BadInput } from '../model/bad-input.ts';

/** What is wrong, where: `line` counts from 1; `field` is the path in the file, "record.3.member". */
export type Fault = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly problem: string;
  readonly expected: string;
};

export const faultText = ({ file, line, field, problem, expected }: Fault): string =>
  `${file}, line ${line}, ${field ? `field “${field}”` : 'the file'}: ${problem}. Expected: ${expected}.`;

/** The first fault as the error that commands and pages show. */
export const badPack = (faults: readonly Fault[]): BadInput => {
  const { file, line, field, problem, expected } = faults[0]!;
  const more = faults.length > 1 ? ` ${faults.length - 1} more: run “onrecord procedure lint”.` : '';
  return new BadInput(
    file,
    `line ${line}, ${field ? `field “${field}”` : 'the file'}: ${problem}`,
    `Expected: ${expected}.${more}`,
  );
};

/** Makes a fault at a path of the file. */
export type At = (path: readonly (string | number)[], problem: string, expected: string) => Fault;
