/** The forms of verbs in which claims are worded. */
import { irregularVerbs } from '../../text/en/irregular-verbs.ts';
import { formsOf } from './lexicon.ts';

/** The forms of a verb in this order: base, third person, past, participle, -ing. */
export type Forms = readonly [string, string, string, string, string];

/** Regular verbs whose spelling the endings of `formsOf` do not give. */
const spelled = `tie ties tied tied tying; drop drops dropped dropped dropping; stop stops stopped stopped stopping; axe axes axed axed axing;
   bin bins binned binned binning; bar bars barred barred barring; quash quashes quashed quashed quashing; slap slaps slapped
   slapped slapping; wrap wraps wrapped wrapped wrapping; pen pens penned penned penning; deposit deposits deposited deposited
   depositing; veto vetoes vetoed vetoed vetoing; support supports supported supported supporting; commit commits committed
   committed committing; slam slams slammed slammed slamming; concur concurs concurred concurred concurring; enter enters
   entered entered entering; differ differs differed differed differing; offer offers offered offered offering; register
   registers registered registered registering; strip strips stripped stripped stripping; overturn overturns overturned
   overturned overturning; deliver delivers delivered delivered delivering`;

/** Verbs that are not inflected by an ending alone. */
export const irregular: Readonly<Record<string, Forms>> = Object.fromEntries([
  ...[...irregularVerbs.values()].map(({ base, third, past, participle, ing }) => [
    base,
    [base, third[0]!, past[0]!, participle[0]!, ing],
  ]),
  ...spelled
    .split(';')
    .map((line) => line.trim().split(/\s+/))
    .map((forms) => [forms[0]!, forms]),
]);

export function inflected(verb: string): Forms {
  const known = irregular[verb];
  if (known) return known;
  const [base, third, past, ing] = formsOf(verb) as [string, string, string, string];
  return [base, third, past, past, ing];
}
