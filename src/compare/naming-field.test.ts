/** The field of a text, by the words that belong to it. */
import { expect, test } from 'vitest';
import { fieldOf } from './naming-field.ts';

test.each([
  ['The garrison lacks mortars, and its conscripts have no ammunition.', 'Defence'],
  ['Two nurses left the ward; its patients moved to a clinic.', 'Health'],
  ['Trawlers landed cod and herring.', 'Fisheries'],
  // Too little, or of two fields.
  ['The soldiers cheered.', null],
  ['Soldiers in the garrison moved patients to a clinic, and nurses tanks.', null],
  ['', null],
])('%s', (text, field) => {
  expect(fieldOf(text)).toBe(field);
});
