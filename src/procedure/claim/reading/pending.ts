/** What has not come yet, and where the matter now lies. */
import { contentOf, stem, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import { organAlike } from '../organs.ts';
import type { Proposition, Step } from '../proposition.ts';
import type { Reading } from './reading.ts';
import { stageIn } from './stage-name.ts';

const outcome =
  'decision|vote|ballot|ruling|verdict|deal|agreement|accord|compromise|consensus|result|outcome|resolution|settlement';

/** "is still pending", "has yet to take place", "no decision has been taken". */
const open = new RegExp(
  [
    '\\b(is|are|remains?|stays?) (still |yet |now |as yet )*(pending|open|undecided|unresolved|outstanding|up in the air|in the balance|to come|to follow|ahead|under consideration|awaited|in abeyance|to be (held|taken|made|done|decided|settled|reached|given|issued|voted on|adopted|published|signed|passed|approved|completed|agreed))\\b',
    `^(so far )?(there (is|has been|are) )?(still |as yet |so far )*no (\\w+ )?(${outcome})\\b(?! (against|for|in favour))`,
    '\\b(has|have) (yet|still) to (take place|come about|come|be (held|taken|made|reached|given|decided|settled|adopted|approved|agreed|concluded|opened|issued|published)|happen|follow|begin|start)\\b',
    '\\b(has|have) not (yet )?(taken place|come about|been (taken|held|made|reached|given|issued|decided|settled))\\b',
    `\\b(has|have) not (yet )?(taken|made|reached|given|passed) (a|any|its|their|the) (\\w+ )?(${outcome})\\b`,
    `\\b(has|have) (yet|still) to (take|make|reach|give|pass) (a|any|its|their|the) (\\w+ )?(${outcome})\\b`,
  ].join('|'),
);

/** A step that is still to come; null where members' own acts are, which are read elsewhere. */
export function stillToCome(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = r.low(from, to);
  const found = open.exec(low);
  if (found && /\bopen\b/.test(found[0]) && r.reckoning.plan.decision.match(/\bopen/i)) return null;
  if (!found || /\b(will|would|could|can|may|might|should|because)\b/.test(low)) return null;
  const marker = from + low.slice(0, found.index).split(' ').filter(Boolean).length;
  const members = r.mentions.some(
    (one) => (one.is === 'member' || (one.is === 'group' && one.explicit)) && one.from >= from && one.from < marker,
  );
  if (members || /\b(only|all|everything|nothing|what)\b/.test(low)) return null;
  const step = stepSaid(r, from, to, low);
  return step === null ? null : [{ is: 'step', step, negated: true, object: [] }];
}

function stepSaid(r: Reading, from: number, to: number, low: string): Step | null {
  const literal = stageNamed(r, from, to);
  if (literal !== null) return literal;
  if (/\b(vote|ballot)\b/.test(low)) return 'vote';
  if (new RegExp(`\\b(${outcome})\\b`).test(low)) return 'adopted';
  const named = stageIn(r, from, to);
  if (named !== null) return named;
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  return contentOf(r.words.slice(from, to)).some((word) => title.includes(word)) && !/\bto be\b/.test(low)
    ? 'adopted'
    : null;
}

/** A stage by its whole name. */
function stageNamed(r: Reading, from: number, to: number): number | null {
  const low = ` ${r.low(from, to)} `;
  let best: number | null = null;
  r.reckoning.plan.stages.forEach(({ name }, i) => {
    const words = wordsOf(name)
      .map(({ lower }) => lower)
      .join(' ');
    if (
      !/^(vote|decision|adoption|agreement)$/.test(words) &&
      low.includes(` ${words} `) &&
      (best === null || words.length > r.reckoning.plan.stages[best]!.name.length)
    )
      best = i;
  });
  return best;
}

const lies =
  /\b(is|are|remains?|stays?|lies|sits?|rests?) (still |now |currently |stuck |already )*(in the hands of|on the desks? of|under (consideration|examination|discussion|review|scrutiny) (in|by|at)|before|with|in|at) (the )?/;
const went =
  /\b(has|have|is|was|were|had) ?(not |yet |still |now |already |just |never )*(to )?(gone on|go on|gone|go|moved on|move on|moved|move|come|passed on|been sent|be sent|sent|been referred|been passed on|been passed|been forwarded|been submitted|be submitted|been handed|been transmitted|advanced|made its way|reached|reach|arrived) (on |over )?(to |before |in |at )?(the )?/;

/** "is still in the committee", "is now before the deputies", "has been sent to parliament". */
export function whereItLies(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = r.low(from, to);
  if (/\b(will|would|could|can|may|might|should)\b/.test(low)) return null;
  const still = lies.exec(low);
  const gone = still ? null : went.exec(low);
  const found = still ?? gone;
  if (!found) return null;
  const at = (length: number): number => from + low.slice(0, length).split(' ').filter(Boolean).length;
  const subject = at(found.index);
  if (r.mentions.some((one) => /^(member|group|organ)$/.test(one.is) && one.from >= from && one.from < subject))
    return null;
  const place = at(found.index + found[0].length);
  const stage = stageAt(r, place, to, gone !== null || /\b(now|already)\b/.test(found[0]));
  // "The bill is before the Assembly", which decides: it has not done so.
  const body = r.mentions.some((one) => one.is === 'body' && one.from >= place - 1 && one.from <= place + 1);
  if (stage === null && still && body && /\b(before|with|in the hands of)\b/.test(found[0]))
    return [{ is: 'step', step: 'adopted', negated: !/\b(not|never|no longer)\b/.test(found[0]), object: [] }];
  if (stage === null) return null;
  const denied = /\b(not|never|yet to|still to|no longer)\b/.test(found[0]);
  return still && !/\b(now|already)\b/.test(found[0])
    ? [{ is: 'under-way', stage, negated: denied }]
    : [{ is: 'step', step: stage, negated: denied, object: [] }];
}

const sending = new Set(
  [
    'submission',
    'referral',
    'transmission',
    'transfer',
    'sending',
    'passage',
    'vote',
    'debate',
    'reading',
    'decision',
    'approval',
    'consent',
  ].map(stem),
);

/** The stage that happens at a place: by its name, by who sits there, or as the sending to it. */
function stageAt(r: Reading, from: number, to: number, sent: boolean): number | null {
  const { plan } = r.reckoning;
  const literal = stageNamed(r, from, to);
  if (literal !== null) return literal;
  const said = new Set(r.words.slice(from, Math.min(to, from + 4)).map(({ stem: s }) => s));
  const like = organAlike(r.low(from, Math.min(to, from + 4)));
  const index = plan.stages.findIndex(({ name }) => {
    const words = contentOf(wordsOf(name));
    const place = words.filter((word) => !sending.has(word));
    if (place.length === 0 || (place.length < words.length && !sent && !/\b(in|of|by) /.test(name))) return false;
    return place.every((word) => said.has(word)) || like?.test(name) === true;
  });
  return index < 0 ? null : index;
}
