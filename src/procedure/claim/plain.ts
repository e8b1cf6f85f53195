/** A claim in plain words: idioms and light verbs replaced by the verb that says the same, in the same tense and with the
 *  same negation, so that the grammar has one way to read each act. What is no idiom stays as it is. */
import { determiners, frames, given } from './frames.ts';
import { type Forms, inflected, irregular } from './inflection.ts';
import { turned } from './turned.ts';

/** Adverbs and denials between a verb and the rest of its phrase, or between "be" and what is said. */
const between =
  '(?:(?:not|never|now|still|yet|already|also|all|finally|just|long|both|again|since|clearly|openly|publicly|formally|officially|firmly|fully|no longer|no less|therefore|thus|today|nevertheless|indeed|actually|once more|at last|eventually|in the end|meanwhile|at least|so far|currently|itself|themselves|alone|only|too|initially|at first|originally|previously|later|then|subsequently|afterwards|repeatedly|expressly|explicitly|duly|promptly|swiftly|quickly|immediately|jointly|together|unanimously|half-heartedly|strongly|flatly) )*';

type Frame = {
  readonly pattern: RegExp;
  readonly heads: readonly Forms[];
  readonly plain: Forms;
  readonly rest: string;
};

/** `[a b]` one of these or none, `a/b` one of them. Each part ends in a blank. */
const tail = (parts: readonly string[]): string =>
  parts
    .map((part) =>
      part.startsWith('[')
        ? `(?:(?:${part.slice(1, -1).split(' ').join('|')}) )?`
        : `(?:${part.split('/').join('|')}) `,
    )
    .join('');

const toBe: Forms = ['be', 'is', 'was', 'been', 'being'];
const longest = (phrase: string): number => phrase.replace(/\[[^\]]+\]/g, '').length;
const listed = (list: string): string[] =>
  list
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean);

const table: readonly Frame[] = Object.entries(frames)
  .flatMap(([plain, list]) => listed(list).map((phrase) => ({ plain, phrase })))
  .sort((a, b) => longest(b.phrase) - longest(a.phrase))
  .map(({ plain, phrase }) => {
    const [first, ...parts] = phrase.match(/\[[^\]]+\]|\S+/g)!;
    const [verb, ...rest] = plain.split(' ');
    const heads = first!.split('/').map((one) => (one === 'be' ? toBe : inflected(one)));
    const forms = heads.flatMap((head) => (head === toBe ? [...toBe, 'are', 'were'] : head));
    return {
      pattern: new RegExp(`(?<![\\w'’-])(${[...new Set(forms)].join('|')}) (${between})${tail(parts)}`, 'gi'),
      heads,
      plain: inflected(verb!),
      rest: rest.join(' '),
    };
  });

/** Which form stands there, where two are spelled alike: a participle behind "have" or "be", a base form behind "to" or
 *  an auxiliary, else the past. */
function formAt(head: Forms, said: string, ahead: string): number {
  const fits = [0, 1, 2, 3, 4].filter((i) => head[i] === said.toLowerCase());
  if (fits.length < 2) return fits[0] ?? 0;
  const wanted = new RegExp(`\\b(has|have|had|having|is|are|was|were|be|been|being) ${between}$`, 'i').test(ahead)
    ? 3
    : new RegExp(`\\b(to|will|would|can|cannot|could|may|might|must|shall|should|do|does|did) ${between}$`, 'i').test(
          ahead,
        )
      ? 0
      : 2;
  return fits.includes(wanted) ? wanted : fits[0]!;
}

/** "is not behind" → "does not support": the denial needs its own auxiliary. */
function instead({ heads, plain, rest }: Frame, said: string, adverbs: string, ahead: string): string {
  const form = said.toLowerCase();
  const [base, third, past, participle, ing] = plain;
  const behind = rest ? `${rest} ` : '';
  const head = heads.find((forms) => forms.includes(form)) ?? toBe;
  if (head !== toBe) return `${adverbs}${plain[formAt(head, form, ahead)]!} ${behind}`;
  if (/\b(not|never)\b/.test(adverbs) && /^(is|are|was|were)$/.test(form))
    return `${form === 'is' ? 'does' : form === 'are' ? 'do' : 'did'} ${adverbs}${base} ${behind}`;
  const own = { be: base, is: third, are: base, was: past, were: past, been: participle, being: ing }[form] ?? base;
  return `${adverbs}${own} ${behind}`;
}

/** "Four states have joined Malta in backing the plan": all of them did it, the four beside the one. */
const company =
  /^((?!.*\b(?:will|would|may|might|could|should|to)\b).+?) (?:has |have |had )?(?:also )?join(?:s|ed)? ([^,]+?) in (back|support|endors|oppos|object|vot|abstain|sign|ratify|reject|approv)ing(.*)$/i;
const others = (who: string): string =>
  who.replace(/ ([\w-]+)$/, (_, noun: string) => (/\bother\b/.test(who) ? ` ${noun}` : ` other ${noun}`));

const nouns = (list: string): string =>
  list
    .split(' ')
    .map((noun) => noun.replace(/-/g, '[ -]'))
    .join('|');
const before = `(?:(?:${determiners.split(' ').join('|')}) )*`;
const lights = Object.entries(given).map(([plain, list]) => ({
  plain: inflected(plain),
  // "gave the plan its blessing" · "gave its blessing to the plan" · "was given the blessing of the ministers"
  between: new RegExp(
    `(?<![\\w'’-])(give|gives|gave|given|giving) (${between})((?:(?!(?:its|their|no) )[^\\s,;:.]+ ){1,8}?)${before}(?:${nouns(list)})(?= |$)`,
    'gi',
  ),
  behind: new RegExp(
    `(?<![\\w'’-])(give|gives|gave|given|giving) (${between})${before}(?:${nouns(list)}) (?:to|for) `,
    'gi',
  ),
  passive: new RegExp(
    `(?<![\\w'’-])(?:(is|are|was|were|be|been|being) (${between})(?:given)|(has|have|had) (${between})(?:got|received|won|secured|gained|obtained|earned|been given)|(gets|got|received|receives|wins|won|secured|gained|obtained|earned)) ${before}(?:${nouns(list)}) (?:of|from|by) `,
    'gi',
  ),
}));

/** The claim with every idiom put plainly. */
export function inPlainWords(text: string): string {
  const sentence = uncontracted(text);
  const end = /[.!?]*$/.exec(sentence)![0];
  let out = sentence
    .slice(0, sentence.length - end.length)
    .replace(company, (_, who: string, with_: string, doing: string, rest: string) => {
      const did = `${doing.replace(/e?$/i, '').replace(/y$/, 'i')}ed`;
      return `${/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|some|all|most|many)\b/i.test(who) ? others(who) : who} ${did}${rest} and ${with_} ${did} it`;
    });
  for (const [pattern, plainly] of turned) out = out.replace(pattern, plainly);
  // A phrase may end at a comma as well as at a blank.
  out = `${out.replace(/([,;]) /g, ' $1 ')} `;
  for (const { plain, between: gap, behind, passive } of lights) {
    const form = (said: string): string => plain[formAt(irregular.give!, said, '')]!;
    out = out
      .replace(behind, (_, said: string, adverbs: string) => `${adverbs}${form(said)} `)
      .replace(passive, (_, be?: string, one?: string, have?: string, two?: string) =>
        be
          ? `${be} ${one ?? ''}${plain[3]} by `
          : have
            ? `${have} ${two ?? ''}been ${plain[3]} by `
            : `was ${plain[3]} by `,
      )
      .replace(
        gap,
        (_, said: string, adverbs: string, object: string) => `${adverbs}${form(said)} ${object.trimEnd()}`,
      );
  }
  for (const frame of table)
    out = out.replace(frame.pattern, (_, said: string, adverbs: string, at: number, whole: string) =>
      instead(frame, said, adverbs, whole.slice(0, at)),
    );
  return out.replace(/ ([,;]) /g, '$1 ').trim() + end;
}

const uncontracted = (text: string): string =>
  text
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/\bcan['’]t\b/gi, 'cannot')
    .replace(/\b(is|are|was|were|has|have|had|does|do|did|would|could|should)n['’]t\b/gi, '$1 not')
    .replace(/\b(it|that|there|he|she)['’]s\b/gi, '$1 is');
