/** What others signed about a record's log: witnesses that it only grew, authorities when it stood like this. */
import { parseCheckpoint } from '../log/checkpoint.ts';
import { BadNote, type VerifierKey, verifySignature } from '../log/note.ts';
import { cosignedFile } from '../log/witness.ts';
import type { Fault } from '../store/check.ts';
import type { Verification } from './evidence.ts';

/** A line for each signature that holds; a fault for each witness or stamp asked for that does not. */
export async function attestations(
  verification: Pick<Verification, 'logFile' | 'logFiles'>,
  witnesses: readonly VerifierKey[],
  roots: readonly Uint8Array[],
): Promise<{ readonly by: readonly string[]; readonly faults: readonly Fault[] }> {
  const by: string[] = [];
  const faults: Fault[] = [];
  for (const witness of witnesses) {
    const path = cosignedFile(witness);
    const signed = cosignature(await verification.logFile(path), witness);
    if (signed) by.push(`Cosigned by ${witness.name} at ${instant(signed.time * 1000)}: ${signed.size} facts.`);
    else {
      const problem = `there is no checkpoint that ${witness.name} cosigned`;
      faults.push({
        check: 'witness',
        where: `log/${path}`,
        problem,
        remedy: 'Have it cosigned: onrecord cosign URL --witness KEY.',
      });
    }
  }
  if (!roots.length) return { by, faults };
  const { BadStamp, verifyStamp } = await import('../log/timestamp.ts');
  for (const path of await verification.logFiles()) {
    if (!/^timestamps\/\d+\.tsr$/.test(path)) continue;
    const [stamp, checkpoint] = [
      await verification.logFile(path),
      await verification.logFile(path.replace(/tsr$/, 'checkpoint')),
    ];
    try {
      const time = await verifyStamp(stamp!, checkpoint ?? new Uint8Array(), roots);
      by.push(`Stamped at ${instant(time.getTime())}: ${path.replace(/\D/g, '')} facts.`);
    } catch (error) {
      if (!(error instanceof BadStamp)) throw error;
      const problem = error.message.replace(/\.$/, '');
      faults.push({
        check: 'time stamp',
        where: `log/${path}`,
        problem,
        remedy: 'Give the root of the authority that made it with --root.',
      });
    }
  }
  return { by, faults };
}

function cosignature(bytes: Buffer | null, witness: VerifierKey): { time: number; size: number } | null {
  if (!bytes) return null;
  try {
    const { note, size } = parseCheckpoint(bytes);
    for (const signature of note.signatures) {
      if (signature.name !== witness.name || signature.id !== witness.id) continue;
      const time = verifySignature(note.text, signature, witness);
      if (time !== null) return { time, size };
    }
  } catch (error) {
    if (!(error instanceof BadNote)) throw error;
  }
  return null;
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
