/** Conditional claims: "if Spain ratifies, the treaty enters into force", "had Spain voted against, it would have failed". The
 *  condition is put as done and what follows as a fact, so that both are read like any other claim. */

export type Supposition = { readonly given: string; readonly follows: string };

const ahead = /^(?:so,? )?if (.+?), (?:then )?(.+)$/i;
const behind = /^(.+?),? (?:if|provided that|on condition that|as long as|as soon as|the moment) (.+)$/i;
const inverted = /^had (.+?) (voted|ratified|abstained|signed|objected|opposed|supported|backed|not) (.*?), (.+)$/i;
const without = /^without (?:the )?(.+?)(?:'s?)? (?:vote|votes|support|ratification|abstention),? (.+ would .+)$/i;
const withVote = /^with (?:the )?(.+?)(?:'s?)? (?:vote|votes|support|consent)(?: in favour)?,? (.+ would .+)$/i;
const withBehind =
  /^(.+? would (?:not )?have .+?) (with|without) (?:the )?(?:vote|votes|support|consent) of (?:the )?(.+)$/i;
const withVotesOf =
  /^(?:even )?(with|without) (?:the )?(?:votes?|support|consent|backing) (?:of|from) (?:the )?(.+?),? ((?:the|it|this|that)\b.*? would .+)$/i;
const hadVotesOf = /^had (?:it|the \w+) had the (?:votes?|support|backing) of (?:the )?(.+?), (.+)$/i;
const another =
  /^(one|another|a single|(?:two|three)(?= more | further )) (?:more |further )?(ratifications?|votes?|signatures?) (?:would|will|is enough to|are enough to|suffices? to) (.+)$/i;

/** `null` where the claim supposes nothing, or supposes what no act of a member is. */
export function suppositionIn(text: string): Supposition | null {
  const plain = text.replace(/[.!]+$/, '').trim();
  if (/\b(even if|only if|as if|what if|unless|if not|if so|if only)\b/i.test(plain)) return null;
  const turned = inverted.exec(plain);
  if (turned)
    return {
      given: fact(`${turned[1]} ${/^not$/i.test(turned[2]!) ? 'did not' : turned[2]} ${turned[3]}`),
      follows: fact(turned[4]!),
    };
  const possessed = hadVotesOf.exec(plain);
  if (possessed) return { given: `${possessed[1]} voted in favour`, follows: fact(possessed[2]!) };
  const lacking = without.exec(plain);
  if (lacking) return { given: `${lacking[1]} did not vote in favour`, follows: fact(lacking[2]!) };
  const behindIt = withBehind.exec(plain);
  if (behindIt)
    return {
      given: `${behindIt[3]} ${/^with$/i.test(behindIt[2]!) ? 'voted' : 'did not vote'} in favour`,
      follows: fact(behindIt[1]!),
    };
  const votesOf = withVotesOf.exec(plain);
  if (votesOf)
    return {
      given: `${votesOf[2]} ${/^with$/i.test(votesOf[1]!) ? 'voted' : 'did not vote'} in favour`,
      follows: fact(votesOf[3]!),
    };
  const having = withVote.exec(plain);
  if (having) return { given: `${having[1]} voted in favour`, follows: fact(having[2]!) };
  const more = another.exec(plain);
  if (more) {
    // Those who have not yet done it are meant, and need not be called others.
    const n = /^(another|a single|one)$/i.test(more[1]!) ? 'one state' : `${more[1]} states`;
    const verb = /^rat/i.test(more[2]!)
      ? 'has ratified'
      : /^sig/i.test(more[2]!)
        ? 'has signed'
        : 'has voted in favour';
    return { given: `${n} ${verb}`, follows: brought(more[3]!) };
  }
  const front = ahead.exec(plain);
  if (front) return { given: fact(front[1]!), follows: fact(front[2]!) };
  const back = behind.exec(plain);
  if (back && !/\b(asked|wondered|doubt\w*|know|knows|see|whether)$/i.test(back[1]!))
    return { given: fact(back[2]!), follows: fact(back[1]!) };
  return null;
}

/** "would have failed" as "failed", "would pass" as "passes": what is said to follow, as if it were so. */
const fact = (clause: string): string =>
  clause
    .replace(/\b(would|could|might) (?:still|then|nevertheless|also) (?=(?:not )?have\b)/gi, '$1 ')
    .replace(/\b(would|could|might|will) not have been\b/gi, 'was not')
    .replace(/\b(would|could|might|will) have been\b/gi, 'was')
    .replace(/\b(would|could|might|will) not have\b/gi, 'has not')
    .replace(/\b(would|could|might|will) have\b/gi, 'has')
    .replace(/\b(would|will) (still |then |now |automatically |immediately )?be\b/gi, '$2is')
    .replace(/\b(would|will|wo) (not|n't) /gi, 'did not ')
    .replace(/\b(would|will) /gi, '')
    .replace(/\b(were|was) to (\w+)/gi, '$2')
    .replace(/^it did(?= )/i, 'it did')
    .trim();

/** What one more would bring about. */
function brought(what: string): string {
  if (/^bring (the |it |this )?.*\binto (force|effect)/i.test(what)) return 'the treaty is in force';
  if (/^(carry|pass|adopt|tip|swing)/i.test(what)) return 'it is adopted';
  const total = /^(?:bring|take|lift|raise) (?:the |its )?(?:number|total|count|tally)(?: of \w+)? to (\w+)/i.exec(
    what,
  );
  return total
    ? `the number of ${total[1]} is reached`
    : `the ${what.replace(/^(reach|meet|fill|complete) (the )?/i, '')} is reached`;
}
