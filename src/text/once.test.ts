import { expect, test } from 'vitest';
import { once } from './once.ts';

test('an answer is worked out once for each object, false and null too', () => {
  const asked: string[] = [];
  const isLong = once(({ name }: { name: string }) => {
    asked.push(name);
    return name === '' ? null : name.length > 3;
  });
  const [short, long, none, twin] = [{ name: 'Oz' }, { name: 'Ankh' }, { name: '' }, { name: 'Oz' }];
  for (let i = 0; i < 2; i++) expect([short, long, none, twin].map(isLong)).toEqual([false, true, null, false]);
  expect(asked).toEqual(['Oz', 'Ankh', '', 'Oz']);
});
