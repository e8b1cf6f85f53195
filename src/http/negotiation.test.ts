import { expect, test } from 'vitest';
import { formAsked } from './negotiation.ts';

test.each([
  [undefined, undefined, 'html'],
  ['*/*', undefined, 'html'],
  ['application/json', undefined, 'json'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', undefined, 'html'],
  ['text/html;q=0.4, application/json;q=0.6', undefined, 'json'],
  ['application/ld+json', undefined, 'json'],
  ['application/json;q=nonsense', undefined, 'html'],
  ['text/html', 'json', 'json'],
  ['application/json', 'html', 'html'],
  ['text/html', 'card', 'card'],
  ['text/html', 'nonsense', 'html'],
] as const)('Accept %j, as=%j: %s', (accept, as, form) => expect(formAsked(accept, as)).toBe(form));
