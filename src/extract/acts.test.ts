/** What is done in saying it, by construction. Published on Thursday, 13 March 2025. */
import { expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { partsOf } from '../model/selector.ts';
import { extractStatements } from './index.ts';

const world = loadGazetteer();
const said = (text: string) => extractStatements(text, { publishedAt: '2025-03-13T12:00Z' }, world).statements;

it.each([
  ['The envoy served notice on Monday that the lease would end.', 'warn', 'the lease would end'],
  ['The German embassy signalled that the loan could be cancelled.', 'warn', 'the loan could be cancelled'],
  ['The board committed itself to hold a vote by May.', 'promise', 'to hold a vote by May'],
  ['We say again: not one boat was lost.', 'reaffirm', 'not one boat was lost'],
  ['The premier sought a joint list of wrecks.', 'request', 'a joint list of wrecks'],
  ['The Finnish delegate floated a ban on nets.', 'request', 'a ban on nets'],
  ['The bank’s envoy acceded to the demand.', 'agree', 'the demand'],
  ['The brothers settled on a sale.', 'agree', 'a sale'],
  ['The coroner vouched for the tape.', 'confirm', 'the tape'],
  ['The mayor allowed in an interview printed on Monday that the pumps had failed.', 'confirm', 'the pumps had failed'],
  ['The Kenyan minister held that the dam was safe.', 'assert', 'the dam was safe'],
  ['His colleague put it more plainly: “We ran out of rope.”', 'assert', 'We ran out of rope'],
  ['The surveyor traced the leak to a cracked weld.', 'assert', 'the leak to a cracked weld'],
  ['The district promised a second road.', 'promise', 'a second road'],
  ['A notary in Lima foresaw months of hearings.', 'assert', 'months of hearings'],
  ['In the judgement of the harbour engineer, the quay would sink.', 'assert', 'the quay would sink'],
  ['By the account of the cook, the pot was empty.', 'assert', 'the pot was empty'],
])('%s', (text, act, content) => {
  const [one, ...more] = said(text);
  expect(more).toEqual([]);
  expect(one!.act).toBe(act);
  expect(partsOf(one!.content)[0]!.text.replace(/^that /, '')).toBe(content);
});

it('a person told not to, in what somebody said', () => {
  const [, nested] = said('A cousin said a guard had warned her not to ring him.');
  expect([nested!.act, nested!.nestedIn, partsOf(nested!.content)[0]!.text]).toEqual(['warn', 0, 'not to ring him']);
});

it('a second cue ends what the first one reports', () => {
  const shown = said('The palace said the doors had not been shut, but let slip that one guest had left.');
  expect(shown.map((s) => partsOf(s.content)[0]!.text)).toEqual(['the doors had not been shut', 'one guest had left']);
});
