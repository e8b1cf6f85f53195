import { expect, test } from 'vitest';
import type { DocumentOf, Version } from '../model/memento.ts';
import { httpDate, parseHttpDate, timemap } from './timemap.ts';

const document = { id: 'd', originalResource: 'https://example.org/a?b=1,2>; rel="memento"' } as DocumentOf;
const version = (id: string, firstSeen: string) => ({ id, firstSeen }) as Version;

test('a TimeMap names the original, itself, the TimeGate and every version, first and last marked', () => {
  const versions = [version('v1', '2021-06-07T18:02:00.000Z'), version('v2', '2021-06-07T20:41:00.000Z')];
  expect(timemap(document, versions, 'http://localhost')).toBe(
    [
      '<https://example.org/a?b=1,2%3E;%20rel=%22memento%22>; rel="original"',
      '<http://localhost/document/d/timemap>; rel="self"; type="application/link-format"; from="Mon, 07 Jun 2021 18:02:00 GMT"; until="Mon, 07 Jun 2021 20:41:00 GMT"',
      '<http://localhost/document/d/timegate>; rel="timegate"',
      '<http://localhost/version/v1>; rel="first memento"; datetime="Mon, 07 Jun 2021 18:02:00 GMT"',
      '<http://localhost/version/v2>; rel="last memento"; datetime="Mon, 07 Jun 2021 20:41:00 GMT"',
    ].join(',\n'),
  );
});

test.each([
  ['Mon, 07 Jun 2021 18:02:00 GMT', '2021-06-07T18:02:00.000Z'],
  ['2021-06-07', null],
  ['Mon, 99 Jun 2021 18:02:00 GMT', null],
  ['', null],
])('%j is the instant %j', (written, at) => {
  expect(parseHttpDate(written)).toBe(at);
  if (at) expect(httpDate(at)).toBe(written);
});
