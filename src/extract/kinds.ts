/** An organ that a text names by its state alone, after it has spoken of another state's: "the Spanish agency" is of the kind
 *  of agency that the text is about. And offices that a region has, not a state: "the regional president". */
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Described } from './describe.ts';
import type { Mention } from './mentions.ts';

type Find = (test: (m: Described) => boolean) => Mention | null;

const general =
  /^(?:agency|authority|regulator|service|operator|office|institute|inspectorate|council|commission|court|union|federation)$/;

/** "The Spanish agency" beside the European Food Safety Authority: the food safety agency of Spain. */
export function sameKind(d: Described, last: Find): Described | null {
  if (!general.test(d.head) || !d.of || d.plural || d.modifiers?.length || d.complement) return null;
  const akin = (head: string): boolean =>
    head === d.head ||
    (/^(?:agency|authority|office|institute|service)$/.test(d.head) && /^(?:agency|authority)$/.test(head));
  const kin = last((m) => m.kind === 'organization' && m.of !== d.of && akin(m.head) && kindOf(m, d) !== '');
  return kin
    ? { ...d, name: `${kindOf(kin, d)} ${d.head} of ${d.of}`, kind: 'organization', rule: 'of the same kind?' }
    : null;
}

/** The words that say what kind of organ it is: "food safety", of the European Food Safety Authority. */
const kindOf = (m: Described, d: Described): string =>
  m.modifiers?.length
    ? m.modifiers
        .filter((w) => !/^(?:european|national|federal|international|union|eu)$/.test(w) && w !== d.head)
        .join(' ')
    : '';

/** "The regional president", where the text names the government of Aragon: the president of Aragon. */
export function regional(gazetteer: Gazetteer, d: Described, last: Find): Described | null {
  const level = d.modifiers?.find((w) => /^(?:regional|provincial|cantonal|municipal|local)$/.test(w));
  if (!level || d.of || d.complement || d.plural) return null;
  const body = last(
    (m) =>
      !m.plural &&
      /^(?:government|region|parliament|assembly|council|canton|province|city|administration)$/.test(m.head) &&
      /^of \p{Lu}/u.test(m.complement ?? ''),
  );
  const role = d.role.replace(new RegExp(`^${level} `, 'i'), '');
  const part = body ? null : last((m) => /^(?:territory|region)$/.test(gazetteer.countryOf(m.of)?.status ?? ''));
  const place = body ? body.complement!.replace(/^of /, '') : part?.of;
  if (!place) return null;
  return {
    ...d,
    role,
    complement: `of ${place}`,
    name: `${role.charAt(0).toUpperCase()}${role.slice(1)} of ${place}`,
    rule: 'region at hand',
  };
}
