import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The minister said that the talks would be held in the spring, but not before.'],
    ['en', 'Peru accuses neighbour of dumping onions'],
    ['de', 'Der Minister sagte, dass die Gespräche nicht vor dem Frühjahr stattfinden werden.'],
    ['fr', 'Le ministre a dit que les discussions ne seront pas reprises avant le printemps.'],
    ['es', 'El ministro dijo que las conversaciones no se celebrarán en la primavera.'],
    ['pl', 'Minister powiedział, że rozmowy nie odbędą się przed wiosną, jak i w lecie.'],
    ['ru', 'Министр сказал, что переговоры не состоятся.'],
    ['uk', 'Міністр сказав, що переговори не відбудуться цієї весни.'],
    ['ar', 'قال الوزير إن المحادثات لن تعقد قبل الربيع.'],
    ['zh', '部长说，会谈不会在春天之前举行。'],
    ['und', '12 345 — 67.8'],
  ])('%s: %s', (code, text) => expect(languageOf(text).code).toBe(code));

  it('believes what is declared only where the text cannot tell', () => {
    expect(languageOf('Oui', 'fr').code).toBe('fr');
    expect(languageOf('The minister said that the talks would be held in the spring.', 'fr').code).toBe('en');
  });
});
