/** What somebody does in saying what is told, or quoted in part: denies, admits, promises, warns. */
import { deniesIt, givesNoAnswer } from '../text/en/answers.ts';
import { sayingsOf } from '../text/en/verbs.ts';
import { bodies } from '../text/en/words.ts';
import { negatedAt } from './polarity.ts';
import type { ActRule, Said } from './said.ts';
import type { Word } from './stream.ts';
import { groupHead, mainVerb } from './verb-groups.ts';

/** Verbs of threat: to say that one will do these is to warn. */
const threats = new Set(
  'block veto retaliate punish suspend halt withdraw cancel expel impose freeze cut sue boycott sanction close'.split(
    ' ',
  ),
);
/** Verbs after which a danger is told, not a plan. */
const dangers =
  /\b(endanger|jeopardi[sz]e|threaten|undermine|destabili[sz]e|derail|backfire|escalate|trigger|provoke|collapse|risk)\b/;

/** Verbs by which what was put to somebody is answered. */
const answers = new Set(
  'according say tell state declare insist reply respond answer retort add counter rejoin write stress maintain explain'.split(
    ' ',
  ),
);

/** A verb that enters no clause of its own: "played down reports | that it would move". */
const bindsNobody = (verb: string): boolean => {
  const sayings = sayingsOf(verb);
  return sayings.length > 0 && !sayings.some((s) => /[taq]/.test(s.frames));
};

/** Verbs that tell what may be, and bind nobody. */
const hints = new Set(
  'signal hint intimate imply suggest predict forecast estimate reckon argue expect claim'.split(' '),
);

/** What the speaker said before was wrong. */
const ownMistake: ActRule = ({ own, flat }) =>
  (own || /^(?:its|his|her|their)\b/.test(flat)) && wrongBefore.test(flat) ? 'correct' : null;
const wrongBefore =
  /^(?:its|his|her|their|our|my) (?:own )?(?:earlier|previous|first|initial|original|former) \S+ (?:was|were|had been|has been) (?:wrong|incorrect|inaccurate|mistaken|misleading|an error)\b/;

const noAnswer: ActRule = ({ words, own, flat }) => {
  const impersonal = /^(?:it|that|this|there|no|nothing|none)$/.test(words[0]?.lower ?? '');
  // "said the ministry “does not comment on leaks”": of the body that one speaks for.
  const ofBody = flat.replace(
    /^(?:the|his|her|its|their) (\S+)(?= (?:does|do|did|would|will|could|can|has|had) (?:not|n't|no|nothing)\b)/,
    (all, noun) => (bodies.has(noun) ? 'it' : all),
  );
  return (own || impersonal || ofBody !== flat) && givesNoAnswer(ofBody, false) ? 'refuse-to-answer' : null;
};

const denies: ActRule = ({ verb, flat }) => (answers.has(verb) && deniesIt(flat) ? 'deny' : null);

/** A thing of the past called a mistake, and nobody else's: admitted. */
const admits: ActRule = ({ words, verb, flat }) =>
  answers.has(verb) &&
  /\b(?:had been|have been) (?:an? )?(?:\S+ )?(?:mistake|error|misjudge?ment|blunder)s?(?: \.?)?$/.test(flat) &&
  !/^(?:their|his|her)\b/.test(flat) &&
  !words.some((w) => /^NNP/.test(w.tag) || w.tag === 'POS')
    ? 'confirm'
    : null;

/** The main clause of what was said. */
type Clause = Said & {
  /** The main word of its verb group, and that with the word behind it, base forms. */
  readonly head: Word | undefined;
  readonly doing: string;
  /** Its modal verb; empty where it has none. */
  readonly modal: string;
  readonly negative: boolean;
};

const byMainClause: ActRule = (said) => {
  const { words } = said;
  const main = mainVerb(words, 0, words.length);
  if (main < 0) return null;
  const at = groupHead(words, main);
  const clause: Clause = {
    ...said,
    head: words[at],
    doing: words
      .slice(at, at + 2)
      .map((w) => w.lemma)
      .join(' '),
    modal: words[main]!.tag === 'MD' ? words[main]!.lower : '',
    negative: negatedAt(words, main),
  };
  return threatens(clause) ?? undertakes(clause) ?? seesDanger(clause) ?? hintsAtThreat(clause) ?? tellsTo(clause);
};

type ClauseRule = (clause: Clause) => ReturnType<ActRule>;

const isThreat = ({ head, negative }: Clause): boolean => !negative && threats.has(head?.lemma ?? '');

/** "would close the strait unless" */
const threatens: ClauseRule = (clause) =>
  /^(would|will|'ll)$/.test(clause.modal) && /\bunless\b/.test(clause.flat) && isThreat(clause) ? 'warn' : null;

/** "said it would": what one says of oneself binds, but for what only may be. */
const undertakes: ClauseRule = (clause) => {
  const { modal, own, head, verb, negative } = clause;
  if (!/^(would|will|'ll|'d)$/.test(modal) || !own || !head || hints.has(verb) || bindsNobody(verb)) return null;
  if (isThreat(clause)) return 'warn';
  return !negative && head.lemma !== 'be' && !/^(have|need|like|remain|prefer|seem)$/.test(head.lemma)
    ? 'promise'
    : null;
};

const seesDanger: ClauseRule = ({ modal, doing }) =>
  /^(would|will|could|may|might)$/.test(modal) && dangers.test(doing) ? 'warn' : null;

/** "signalled that visas could be withdrawn" */
const hintsAtThreat: ClauseRule = (clause) =>
  /^(?:signal|hint|indicate|intimate)$/.test(clause.verb) &&
  /^(?:could|might|may|would)$/.test(clause.modal) &&
  isThreat(clause)
    ? 'warn'
    : null;

const tellsTo: ClauseRule = ({ verb, modal }) => (verb === 'tell' && /^(must|should)$/.test(modal) ? 'request' : null);

/** The first that fits decides. */
export const toldActs: readonly ActRule[] = [ownMistake, noAnswer, denies, admits, byMainClause];
