import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWeights, Weights, WeightsUnreadable } from './weights.ts';

const at = (bytes: Uint8Array) => {
  const file = join(tmpdir(), `onrecord-weights-${process.pid}.bin`);
  writeFileSync(file, bytes);
  return pathToFileURL(file);
};

test('what was packed is read back', () => {
  const bytes = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -128, max: 127 })), {
    maxLength: 999,
  });
  fc.assert(
    fc.property(bytes, fc.string(), (list, text) => {
      const data = Int8Array.from(list);
      const ints = Int32Array.from(list, (v) => v * 1e6);
      const weights = Weights.read(
        at(
          packWeights([
            { name: 'dense', data },
            { name: 'sparse', data, sparse: true },
            { name: 'ints', data: ints },
            { name: 'floats', data: Float32Array.from(list) },
            { name: 'text', data: text },
          ]),
        ),
      );
      expect(weights.bytes('dense')).toEqual(data);
      expect(weights.bytes('sparse')).toEqual(data);
      expect(weights.ints('ints')).toEqual(ints);
      expect([...weights.floats('floats')]).toEqual(list);
      expect(weights.text('text')).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
    }),
    { numRuns: 40 },
  );
});

test('a file that is no weights file is refused by name', () => {
  expect(() => Weights.read(at(new Uint8Array(9)))).toThrow(WeightsUnreadable);
  expect(() => Weights.read(at(gzipSync(new Uint8Array(99))))).toThrow(/no weights file/);
  expect(() => Weights.read(at(packWeights([]))).bytes('x')).toThrow(/no section “x”/);
});
