/** The board of a procedure as data: where it stood on a day, by what is known now or was known on another day. */

import type { Dossier } from '../model/dossier.ts';
import { isDay } from '../model/instant.ts';
import type { SuggestedSide } from '../model/position.ts';
import type {
  Because,
  LegalSource,
  MemberStanding,
  Position,
  RecordedAct,
  Standing,
  Verdict,
} from '../model/procedure.ts';
import { actsBy, rollOf, standingsOf, those } from '../procedure/roll.ts';
import { standing } from '../procedure/standing.ts';
import { statusOn } from '../procedure/suggest.ts';
import { positionsOf, type RecordedPosition } from '../store/positions.ts';
import type { Reads } from '../store/reads.ts';
import { reasonsOf, verdictLabel } from './claim.tsx';
import { sayDay } from './dates.ts';
import { listed, plural } from './page.tsx';
import { paths } from './paths.ts';
import { KNOWN_NOW, type ProcedureCase, type Procedures, recordOn, reviewed } from './procedures.ts';
import { verdictOf } from './verdict.ts';

export type Tile = {
  readonly member: string;
  readonly position: Position;
  readonly label: string;
  readonly act?: Pick<RecordedAct, 'date' | 'text' | 'source'> & { readonly statementHref?: string };
  readonly remarks: readonly Pick<RecordedAct, 'date' | 'text'>[];
  /** Positions that its officials' words suggest and nobody has decided about: shown, not counted. */
  readonly waiting: number;
};

/** What words suggest, while it waits; and what was turned down. */
export type SuggestedRow = {
  readonly id: string;
  readonly member: string;
  readonly suggests: SuggestedSide;
  readonly label: string;
  readonly quote: string;
  readonly date: string;
  readonly why: string;
  readonly href: string;
  readonly reviewHref: string;
};

export type BoardView = {
  readonly kind: 'board';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly body: string;
  readonly decision: string;
  readonly asOf: string;
  /** The day whose knowledge is used; absent: all that is known now. */
  readonly knownOn?: string;
  readonly sentence: string;
  readonly outcome: Standing['outcome'];
  readonly stage: string;
  readonly stages: Standing['stages'];
  readonly tiles: readonly Tile[];
  readonly counts: {
    readonly inFavour: number;
    readonly against: number;
    readonly abstaining: number;
    readonly silent: number;
  };
  readonly missing: readonly string[];
  readonly requirements: Standing['requirements'];
  readonly because: readonly Because[];
  readonly flags: readonly string[];
  readonly unknown: readonly string[];
  readonly completeUntil: string;
  /** Every day on which something formal happened, and the day shown, each with its count. */
  readonly days: readonly {
    readonly day: string;
    readonly href: string;
    readonly current: boolean;
    readonly text?: string;
    readonly inFavour: number;
    readonly against: number;
    readonly of: number;
  }[];
  readonly acts: readonly {
    readonly date: string;
    readonly who: string;
    readonly text: string;
    readonly source?: LegalSource;
    readonly statementHref?: string;
  }[];
  readonly suggested: readonly SuggestedRow[];
  readonly turnedDown: number;
  /** The same board as it was known on its own day, where that is another; and back. */
  readonly otherClock?: { readonly href: string; readonly text: string };
  /** Dossiers that follow this case, a few. */
  readonly dossiers: readonly { readonly href: string; readonly title: string }[];
  readonly claims: readonly {
    readonly text: string;
    readonly by?: string;
    readonly asOf: string;
    readonly href: string;
    readonly verdict: Verdict;
    readonly label: string;
    readonly why: string;
  }[];
  readonly legalBasis: ProcedureCase['legalBasis'];
  /** Digest of the case and its procedure, as they are installed. */
  readonly edition: string;
};

const positionWords: Readonly<Record<Position, string>> = {
  'in-favour': 'in favour',
  against: 'against',
  abstaining: 'abstaining',
  absent: 'absent',
  'not-voting': 'not voting',
  silent: 'not on record',
};

const sideWords: Readonly<Record<SuggestedSide, string>> = {
  support: 'in favour',
  oppose: 'against',
  condition: 'on a condition',
  silent: 'asked, and did not say',
};

/** Dossiers named on a board, at most. */
const MOST_DOSSIERS = 3;

/** `day` absent: the last day up to which the record of the case is complete. `knownOn` absent: all that is known now. */
export async function boardView(
  reads: Reads,
  procedures: Procedures,
  id: string,
  day?: string,
  knownOn?: string,
): Promise<BoardView | null> {
  const found = procedures.caseOf(id);
  if (!found || (day !== undefined && !isDay(day)) || (knownOn !== undefined && !isDay(knownOn))) return null;
  const asOf = day ?? found.completeUntil.slice(0, 10);
  const known = knownOn ?? KNOWN_NOW;
  const positions = await positionsOf(reads, id);
  const record = recordOn(found, positions, known);
  const stands = standing(found, record, asOf, known);
  const open = positions.filter((one) => one.body.date <= `${asOf}\uffff` && one.learnedAt <= `${known}\uffff`);
  const dossiers = await reads.dossiers();
  const waiting = open.filter((one) => statusOn(reviewed(one), known) === 'waiting');
  const sides = new Map<string, number>();
  for (const { body } of waiting) sides.set(body.member, (sides.get(body.member) ?? 0) + 1);
  return {
    kind: 'board',
    path: knownOn ? `${paths.board(id, day)}?known=${knownOn}` : paths.board(id, day),
    id,
    title: found.title,
    about: found.about,
    body: found.body,
    decision: found.decision,
    asOf,
    ...(knownOn ? { knownOn } : {}),
    sentence: sentenceOf(found, stands, asOf),
    outcome: stands.outcome,
    stage: stands.stage,
    stages: stands.stages,
    tiles: [...stands.members]
      .sort((a, b) => (a.member < b.member ? -1 : 1))
      .map((member) => tileOf(member, sides.get(member.member) ?? 0)),
    counts: {
      inFavour: stands.inFavour,
      against: stands.against,
      abstaining: stands.abstaining ?? 0,
      silent: stands.silent,
    },
    missing: stands.missing,
    requirements: stands.requirements,
    because: stands.because,
    flags: stands.flags,
    unknown: found.unknown,
    completeUntil: found.completeUntil,
    days: daysOf(found, record, id, asOf, known, knownOn),
    acts: actsShown(record, asOf, known),
    suggested: waiting.map(suggestedRow),
    turnedDown: open.filter((one) => statusOn(reviewed(one), known) === 'rejected').length,
    ...otherClock(id, asOf, knownOn, positions),
    dossiers: dossiers
      .filter(({ cases }) => cases.includes(id))
      .slice(0, MOST_DOSSIERS)
      .map((dossier) => ({ href: paths.dossier(dossier.id), title: dossier.title })),
    claims: await claimsAbout(reads, dossiers, procedures, found, knownOn),
    legalBasis: found.legalBasis,
    edition: found.edition,
  };
}

const shownAct = (act: RecordedAct) => ({
  date: act.date,
  text: act.text,
  ...(act.source ? { source: act.source } : {}),
  ...(act.statement ? { statementHref: paths.statement(act.statement) } : {}),
});

/** Latest first; what several did on one day in the same words is one entry. */
function actsShown(record: readonly RecordedAct[], asOf: string, known: string): BoardView['acts'] {
  const entries = new Map<string, { readonly act: RecordedAct; readonly who: string[] }>();
  for (const act of record) {
    if (act.date > `${asOf}\uffff` || (act.learnedOn ?? act.date) > `${known}\uffff`) continue;
    const key = JSON.stringify([act.date, act.act, act.text, act.source ?? null, act.statement ?? null, !act.member]);
    const entry = entries.get(key) ?? { act, who: [] };
    entry.who.push(act.member ?? act.organ ?? '');
    entries.set(key, entry);
  }
  return [...entries.values()]
    .map(({ act, who }) => ({ ...shownAct(act), who: listed(who) }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function tileOf(member: MemberStanding, waiting: number): Tile {
  return {
    member: member.member,
    position: member.position,
    label: positionWords[member.position],
    ...(member.act ? { act: shownAct(member.act) } : {}),
    remarks: member.remarks.map(({ date, text }) => ({ date, text })),
    waiting,
  };
}

export const suggestedRow = ({ id, body }: RecordedPosition): SuggestedRow => ({
  id,
  member: body.member,
  suggests: body.suggests,
  label: sideWords[body.suggests],
  quote: body.quote,
  date: body.date,
  why: body.why,
  href: paths.statement(body.statement),
  reviewHref: paths.position(body.case, id),
});

/** Only where a decision about a suggestion was taken after the day shown do the two clocks differ. */
function otherClock(
  id: string,
  asOf: string,
  knownOn: string | undefined,
  positions: readonly RecordedPosition[],
): Pick<BoardView, 'otherClock'> {
  if (knownOn) return { otherClock: { href: paths.board(id, asOf), text: 'What is known now' } };
  if (!positions.some(({ decisions }) => decisions.some(({ at }) => at > `${asOf}\uffff`))) return {};
  return { otherClock: { href: `${paths.board(id, asOf)}?known=${asOf}`, text: `What was known on ${sayDay(asOf)}` } };
}

function daysOf(
  found: ProcedureCase,
  record: readonly RecordedAct[],
  id: string,
  asOf: string,
  known: string,
  knownOn: string | undefined,
): BoardView['days'] {
  const texts = new Map<string, string>();
  for (const act of record) {
    const day = act.date.slice(0, 10);
    if (isDay(day) && !texts.has(day)) texts.set(day, act.text);
  }
  const days = [...new Set([...texts.keys(), asOf])].sort();
  return days.map((day) => {
    const roll = rollOf(standingsOf(found.planOn(day).members, actsBy(record, day, known)));
    return {
      day,
      href: `${paths.board(id, day)}${knownOn ? `?known=${knownOn}` : ''}`,
      current: day === asOf,
      ...(texts.has(day) ? { text: texts.get(day)! } : {}),
      inFavour: those(roll, 'in-favour').length,
      against: those(roll, 'against').length,
      of: roll.size,
    };
  });
}

/** Claims that dossiers hold against this case. */
async function claimsAbout(
  reads: Reads,
  dossiers: readonly Dossier[],
  procedures: Procedures,
  found: ProcedureCase,
  knownOn: string | undefined,
): Promise<BoardView['claims']> {
  const out: BoardView['claims'][number][] = [];
  for (const dossier of dossiers)
    for (const [i, claim] of dossier.claims.entries()) {
      if (claim.case !== found.id) continue;
      const shown = await verdictOf(reads, procedures, dossier.id, claim, knownOn);
      if (!shown) continue;
      const { checked } = shown;
      out.push({
        text: claim.text,
        ...(claim.by ? { by: claim.by } : {}),
        asOf: claim.asOf,
        href: `${paths.claim(dossier.id, i + 1)}${knownOn ? `?known=${knownOn}` : ''}`,
        verdict: checked.verdict,
        label: verdictLabel(checked),
        why: reasonsOf(checked),
      });
    }
  return out;
}

/** The stage last reached, since when, and what is still missing: what a reader would tell a colleague. */
export function sentenceOf(found: ProcedureCase, stands: Standing, asOf: string): string {
  const at = stands.stages.find((stage) => stage.name === stands.stage);
  const since = at?.date ? ` (${sayDay(at.date)})` : '';
  const on = `On ${sayDay(asOf)}`;
  if (stands.outcome === 'reached' && !stands.missing.length) return `${on}, ${found.decision} was reached${since}.`;
  const lacking = stands.missing.length
    ? ` Still missing: ${listed(stands.missing.slice(0, 3))}${stands.missing.length > 3 ? ` and ${stands.missing.length - 3} more` : ''}.`
    : '';
  const own = stands.members.filter((member) => member.position !== 'silent').length;
  const members = stands.members.length
    ? own
      ? ` ${own} of ${plural(stands.members.length, 'member')} have a position on record.`
      : ` None of the ${stands.members.length} members has a position of its own on record.`
    : '';
  const outcome =
    stands.outcome === 'blocked' ? ' It was blocked.' : stands.outcome === 'failed' ? ' It had failed.' : '';
  return `${on} the last step reached was “${stands.stage}”${since}.${outcome}${lacking}${members}`;
}
