/** Members called by what they are: "the largest contributor" by its weight, "the opposition" of a chamber; "the votes" that a
 *  government has or lacks, by their number. */
import type { Plan } from '../../plan.ts';

const extreme =
  /\b(?:the (?:\w+['’]s )?|its |their |\w+['’]s )(largest|biggest|smallest) (?:single )?(?:contributor|shareholder|member|donor|partner|stakeholder|member state|payer|group|bloc|faction|party)\b(?! (?:of|that|which|who|to)\b)/i;
const opposition = /\bthe opposition\b(?! (?:of|from|to|by|in|list|party|parties|group|groups|bloc|faction)\b)/i;

const votesOfGovernment =
  /^the (?:government|cabinet|coalition|(?:ruling|governing) \w+) (?:now |already |still )*(has|lacks|does not (?:yet )?have) (?:enough votes|the (?:necessary |required )?(?:votes|numbers)(?: it needs)?) (?:for|to (?:pass|adopt|carry|approve)) (the [^,.]+)(?=\.?$)/i;

/** The claim with such a member by its name, where only one can be meant. */
export function byName(claim: string, { members, weights, rule }: Pick<Plan, 'members' | 'weights' | 'rule'>): string {
  const opposed = members.filter((member) => /\bopposition\b/i.test(member));
  const count = rule.kind === 'majority' ? rule.count : undefined;
  const voted =
    count !== undefined && count > members.length
      ? claim.replace(
          votesOfGovernment,
          (_, has: string, what: string) =>
            `${/^has$/i.test(has) ? 'At least' : 'Fewer than'} ${count} deputies back ${what}`,
        )
      : claim;
  const named = opposed.length === 1 ? voted.replace(opposition, opposed[0]!) : voted;
  const ranked = Object.entries(weights ?? {}).sort(([, a], [, b]) => b - a);
  const found = extreme.exec(named);
  if (!found || ranked.length < 2) return named;
  if (/smallest/i.test(found[1]!)) ranked.reverse();
  const [[first, most], [, next]] = ranked as [[string, number], [string, number]];
  return most === next ? named : named.replace(extreme, first);
}
