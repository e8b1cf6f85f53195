/** A scale of force: how strongly words put something, on one scale each. */

/** A difference of STEP or more between two forms of one point is a change a reader would notice. */
export const STEP = 1;

export type Scale =
  | 'course'
  | 'belief'
  | 'demand'
  | 'duty'
  | 'blame'
  | 'praise'
  | 'backing'
  | 'amount'
  | 'degree'
  | 'progress'
  | 'gravity'
  | 'bond'
  | 'denial'
  | 'cause'
  | 'case'
  | 'ending';

/** What kind of word carries a level on the scale of courses; a hedge, on that of beliefs. */
export type Course = 'modal' | 'intent' | 'talk' | 'agree' | 'commit' | 'weigh' | 'heard' | 'asked' | 'hedge' | 'done';

export type Force = {
  readonly scale: Scale;
  readonly level: number;
  readonly kind: Course | '';
  readonly phrase: string;
};

/** The forces of a scale from its table: a level, a kind where it has one, and phrases in base form, one level a
 *  paragraph: "4.4 commit: pledge | promise to". */
export const levels = (scale: Scale, table: string): Force[] =>
  [...table.matchAll(/([\d.]+) ?([a-z]*): ([^:]+)(?=\n {2}[\d.]|\n$)/g)].flatMap(([, level, kind, phrases]) =>
    phrases!.split('|').map((phrase) => ({
      scale,
      level: Number(level),
      kind: kind as Course | '',
      phrase: phrase.trim().replace(/\s+/g, ' '),
    })),
  );

/** Every phrase that begins as one of the first and ends as one of the second. */
export const pairs = (first: string, second: string): string =>
  first
    .split('|')
    .flatMap((a) => second.split('|').map((b) => `${a.trim()} ${b.trim()}`))
    .join(' | ');
