/** The forms of verbs in which claims are worded. */
import { formsOf } from './lexicon.ts';

/** The forms of a verb in this order: base, third person, past, participle, -ing. */
export type Forms = readonly [string, string, string, string, string];

export const irregular: Readonly<Record<string, Forms>> = Object.fromEntries(
  `be is was been being; become becomes became become becoming; break breaks broke broken breaking; bring brings brought brought bringing;
   buy buys bought bought buying; cast casts cast cast casting; choose chooses chose chosen choosing; come comes came come coming; do does did done doing; draw draws drew drawn drawing; fall falls fell fallen falling;
   fight fights fought fought fighting; find finds found found finding; get gets got got getting; give gives gave given giving; go goes went gone going; hold holds held held holding; keep keeps kept kept keeping;
   lay lays laid laid laying; leave leaves left left leaving; lend lends lent lent lending; let lets let let letting; lie lies lay lain lying; make makes made made making; meet meets met met meeting; pay pays paid paid paying; put puts put put putting;
   rise rises rose risen rising; run runs ran run running; say says said said saying; see sees saw seen seeing; send sends sent sent sending; set sets set set setting; shoot shoots shot shot shooting;
   show shows showed shown showing; sink sinks sank sunk sinking; sit sits sat sat sitting; speak speaks spoke spoken speaking; stand stands stood stood standing; stick sticks stuck stuck sticking;
   strike strikes struck struck striking; take takes took taken taking; throw throws threw thrown throwing; tie ties tied tied tying; undo undoes undid undone undoing; win wins won won winning; withdraw withdraws withdrew withdrawn withdrawing;
   withhold withholds withheld withheld withholding; drop drops dropped dropped dropping; stop stops stopped stopped stopping; axe axes axed axed axing; bin bins binned binned binning; bar bars barred barred barring; quash quashes quashed quashed quashing;
   slap slaps slapped slapped slapping; wrap wraps wrapped wrapped wrapping; pen pens penned penned penning; deposit deposits deposited deposited depositing; veto vetoes vetoed vetoed vetoing; support supports supported supported supporting;
   commit commits committed committed committing; slam slams slammed slammed slamming; concur concurs concurred concurred concurring; enter enters entered entered entering; differ differs differed differed differing; offer offers offered offered offering; register registers registered registered registering; cut cuts cut cut cutting; lose loses lost lost losing; strip strips stripped stripped stripping; quit quits quit quit quitting; begin begins began begun beginning; shut shuts shut shut shutting;
   rewrite rewrites rewrote rewritten rewriting; overturn overturns overturned overturned overturning; freeze freezes froze frozen freezing; build builds built built building; sell sells sold sold selling; split splits split split splitting; deliver delivers delivered delivered delivering`
    .split(';')
    .map((line) => line.trim().split(/\s+/))
    .map((forms) => [forms[0]!, forms as unknown as Forms]),
);

export function inflected(verb: string): Forms {
  const known = irregular[verb];
  if (known) return known;
  const [base, third, past, ing] = formsOf(verb) as [string, string, string, string];
  return [base, third, past, past, ing];
}
