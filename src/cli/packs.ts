/** Reads the procedure packs and cases from disk; what they mean is settled in `procedure/pack.ts`. A pack folder holds
 *  procedures (`*.yaml`) and, under `cases/`, cases. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInput } from '../model/bad-input.ts';
import { type Case, caseOf } from '../procedure/case.ts';
import { badPack, type Fault } from '../procedure/fault.ts';
import { type Read, readCase, readProcedure } from '../procedure/pack.ts';
import type { Days } from '../procedure/pack-check.ts';
import type { CaseFile, ProcedureFile } from '../procedure/pack-shape.ts';

/** The packs that ship with the product. */
export const shippedPacks = fileURLToPath(new URL('../../packs/', import.meta.url));

export type Library = {
  readonly procedures: ReadonlyMap<string, ProcedureFile>;
  /** By "pack/case" ("nato-accession/finland-2022"). */
  readonly cases: ReadonlyMap<string, Case>;
  readonly faults: readonly Fault[];
  /** What is no fault and should be told: acts after the day asked about. */
  readonly notes: readonly Fault[];
};

/** All packs below some folders, faults and all; a procedure or case with a fault is left out. */
export function readLibrary(folders: readonly string[] = [shippedPacks], days: Days = {}): Library {
  const faults: Fault[] = [];
  const notes: Fault[] = [];
  const procedures = new Map<string, ProcedureFile>();
  const cases = new Map<string, Case>();
  const files = folders.flatMap((folder) => yamlBelow(folder));
  const inCases = (file: string): boolean => basename(dirname(file)) === 'cases';
  for (const file of files.filter((name) => !inCases(name))) {
    const read = readProcedure(shown(file), readText(file));
    faults.push(...read.faults);
    if (!read.value || read.faults.length) continue;
    const other = procedures.get(read.value.id);
    if (other)
      faults.push({
        file: shown(file),
        line: 1,
        field: 'id',
        problem: `the id “${read.value.id}” is taken by ${other.file}`,
        expected: 'an id of its own',
      });
    else procedures.set(read.value.id, read.value);
  }
  for (const [id, pack] of procedures)
    if (pack['members-of'] && !procedures.get(pack['members-of'])?.members)
      faults.push({
        file: pack.file,
        line: 1,
        field: 'members-of',
        problem: `there is no procedure “${pack['members-of']}” with members (for ${id})`,
        expected: [...procedures.keys()].join(', '),
      });
  for (const file of files.filter(inCases)) {
    const one = oneCase(file, procedures, days);
    faults.push(...one.faults);
    notes.push(...one.notes);
    if (one.value) cases.set(`${basename(dirname(dirname(file)))}/${one.value.id}`, one.value);
  }
  return { procedures, cases, faults, notes };
}

function oneCase(file: string, procedures: ReadonlyMap<string, ProcedureFile>, days: Days = {}): Read<Case> {
  const read = readCase(shown(file), readText(file), procedures, days);
  if (!read.value || read.faults.length) return { value: null, faults: read.faults, notes: read.notes };
  const value = caseOf(procedures.get((read.value as CaseFile).procedure)!, read.value, procedures);
  return { value, faults: [], notes: read.notes };
}

/** The case of this name ("nato-accession/finland-2022", or "finland-2022" alone) or in this file. */
export function findCase(name: string, library: Library): Case {
  const named = library.cases.get(name) ?? [...library.cases].find(([key]) => key.endsWith(`/${name}`))?.[1];
  if (named) return named;
  if (/\.ya?ml$/.test(name) && existsSync(name)) {
    const { value, faults } = oneCase(name, library.procedures);
    if (value) return value;
    throw badPack(faults);
  }
  const broken = library.faults.filter(({ file }) => basename(file).replace(/\.ya?ml$/, '') === basename(name));
  if (broken.length) throw badPack(broken);
  throw new BadInput(
    name,
    'there is no such case',
    `Give one of ${[...library.cases.keys()].join(', ')}, or the path of a case file.`,
  );
}

function yamlBelow(folder: string): string[] {
  if (!existsSync(folder))
    throw new BadInput(folder, 'there is no such folder or file', 'Give a pack, or a folder of packs.');
  if (statSync(folder).isFile()) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : yamlBelow(path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}

const shown = (file: string): string =>
  file.startsWith(shippedPacks) ? join('packs', relative(shippedPacks, file)) : file;

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BadInput(file, 'cannot be read', 'Check the path and your right to read it.', { cause });
  }
}
