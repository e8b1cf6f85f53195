/** Who is named in a claim: members by any name the world knows them by, the body, its organs, whose case it is, and countries
 *  that have no vote. */
import { tableOf } from '../../model/table.ts';
import type { Gazetteer } from '../../text/gazetteer.ts';
import type { Reckoning } from '../reckon.ts';
import { contentOf, isFunctionWord, type Word, wordsOf } from '../words.ts';
import { bodyNouns, groupNouns } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { peopleOf } from './organs.ts';

type Entry = { readonly words: readonly string[]; readonly mention: (from: number, to: number) => Mention };

export function namesIn(
  claim: string,
  words: readonly Word[],
  { plan, acts }: Reckoning,
  names: Gazetteer | null,
): Mention[] {
  const entries: Entry[] = [];
  const add = (name: string, mention: Entry['mention']): void => {
    const list = wordsOf(name.replace(/\s*\([^)]*\)/g, '')).map(({ lower }) => lower);
    if (list[0] === 'the' && list.length > 1) list.shift();
    if (list.length) entries.push({ words: list, mention });
  };
  for (const member of plan.members)
    for (const name of [member, ...(plan.aliases[member] ?? []), ...(adjectives[member] ?? [])])
      add(name, (from, to) => ({ is: 'member', member, from, to }));
  // "The Governor", where one member alone has that title before its name.
  const titles = plan.members.map(
    (member) =>
      /^((?:[A-Z][a-z]+ )*(?:Governor|President|Chair|Chairman|Chairwoman|Speaker|Chancellor|Mayor|Director|Rector)) \p{Lu}/u.exec(
        member,
      )?.[1],
  );
  titles.forEach((title, i) => {
    if (title !== undefined && titles.filter((other) => other === title).length === 1)
      add(title, (from, to) => ({ is: 'member', member: plan.members[i]!, from, to }));
  });
  for (const member of plan.members)
    for (const name of shortNames(member, plan.members)) add(name, (from, to) => ({ is: 'member', member, from, to }));
  for (const name of plan.subject) add(name, (from, to) => ({ is: 'subject', name, from, to }));
  add(plan.body, (from, to) => ({ is: 'body', from, to }));
  for (const part of plan.body.split(/,\s*| of the (?=\p{Lu})/u)) {
    add(part, (from, to) => ({ is: 'body', from, to }));
    // "EIB" of the European Investment Bank.
    const initials = [...part.matchAll(/(?<=^|[\s-])\p{Lu}(?=\p{Ll})/gu)].join('');
    if (initials.length > 2) add(initials, (from, to) => ({ is: 'body', from, to }));
  }
  // A chamber or office that a stage or requirement names is an organ too, though it may not have acted yet.
  const organs = new Set(acts.map(({ organ }) => organ).filter((organ): organ is string => organ !== undefined));
  const ofBody = new Set(contentOf(wordsOf(plan.body)));
  for (const text of [...plan.stages.map(({ name }) => name), ...plan.requirements.map((one) => one.text)])
    for (const [name] of text.matchAll(
      /\b(European Parliament|Parliament|Senate|Bundestag|Bundesrat|Commission|Court|House|Assembly|Congress)\b/g,
    ))
      if (![...organs].some((organ) => organ.includes(name)) && !plan.body.includes(name)) organs.add(name);
  for (const text of [...plan.stages.map(({ name }) => name), ...plan.requirements.map((one) => one.text)]) {
    const office =
      /\b(?:by|of|from) the (President|Prime Minister|King|Queen|Government|Secretary[ -]General|Chair|Governor|Monarch|Grand Duke|Emperor|Chancellor|Holy See)\b/.exec(
        text,
      )?.[1];
    if (office && !organs.has(office) && !titles.includes(office)) organs.add(office);
  }
  // "Clearance by the competition authority": an office in small letters.
  for (const text of [...plan.stages.map(({ name }) => name), ...plan.requirements.map((one) => one.text)]) {
    const office =
      /\b(?:by|of|from) the ((?:[a-z]+ ){0,3}(?:authority|regulator|ombudsman|inspectorate|tribunal|prosecutor|depositary|supervisor|watchdog))\b/.exec(
        text,
      )?.[1];
    if (office && ![...organs].some((organ) => organ.toLowerCase().includes(office))) organs.add(office);
  }
  for (const organ of organs) {
    const itself = contentOf(wordsOf(organ)).every((word) => ofBody.has(word));
    add(organ, (from, to) => (itself ? { is: 'body', from, to } : { is: 'organ', organ, from, to }));
  }
  // "Heads of state" are the summit, where a stage is called so or it has acted.
  const seats = [
    ...organs,
    ...plan.stages.map(({ name }) => name).filter((name) => !/\b(of|by|vote|opinion|report|reading)\b/i.test(name)),
  ];
  const lowClaim = claim.toLowerCase();
  for (const organ of seats) {
    const said = contentOf(wordsOf(organ)).every((word) => ofBody.has(word)) ? null : peopleOf(organ);
    const found = said === null ? null : said.exec(lowClaim);
    // "The governors" are no board where a stage of their own is called after them.
    const elsewhere =
      found?.[0].endsWith('s') &&
      !organ.toLowerCase().includes(found[0]) &&
      plan.stages.some(({ name }) => new RegExp(`\\b(of|by) (the )?${found[0]}$`, 'i').test(name));
    if (found && !elsewhere && !peopleOf(organ)?.test(plan.body))
      add(found[0], (from, to) => ({ is: 'organ', organ, from, to }));
  }
  entries.sort((a, b) => b.words.length - a.words.length);

  // "The Danish and the Norwegian authority": the noun is said once, behind the last of them.
  const shared = (i: number): Entry | undefined =>
    entries.find(({ words: name }) => {
      const noun = name.at(-1)!;
      const stump = name.slice(0, -1);
      const next = i + stump.length;
      return (
        stump.length > 0 &&
        stump.every((word, k) => words[i + k]?.lower === word) &&
        /^(and|or|,)$/.test(words[next]?.lower ?? '') &&
        [2, 3, 4, 5].some((k) => words[next + k]?.lower === noun || words[next + k]?.lower === `${noun}s`) &&
        entries.some((other) => other !== undefined && other.words !== name && other.words.at(-1) === noun)
      );
    });
  const plural = (i: number): Entry | undefined =>
    entries.find(
      ({ words: name }) =>
        name.length > 1 && name.every((word, k) => words[i + k]?.lower === (k === name.length - 1 ? `${word}s` : word)),
    );
  const byCountry = new Map<string, string>();
  if (names)
    for (const member of [...plan.subject, ...plan.members]) {
      const country = names.countryOf(member.replace(/\s*\([^)]*\)/g, ''));
      if (country) byCountry.set(country.code, member);
    }
  // "Norway" of the Norwegian delegation, where each of the members is one of a country's.
  const [first, ...others] = plan.members.map((member) => /^(\p{Lu}\p{L}+) (\p{Ll}+)$/u.exec(member));
  if (names && first && others.length && others.every((one) => one?.[2] === first[2]))
    for (const one of [first, ...others]) {
      const country = names.countryOf(one![1]!);
      if (country && !byCountry.has(country.code)) byCountry.set(country.code, one![0]);
    }
  // "Swiss cantons" sit for Switzerland.
  const inBody = new Set(wordsOf(plan.body).map(({ lower }) => lower));
  const people = plan.body.split(' ')[0]!;
  const ownCountry = names?.find(people).some(({ kind }) => kind === 'demonym')
    ? names.countryOf(people)?.code
    : undefined;
  const out: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const entry = entries.find((candidate) => candidate.words.every((word, k) => words[i + k]?.lower === word));
    const stump = entry ? undefined : shared(i);
    if (stump) {
      out.push(stump.mention(i, i + stump.words.length - 1));
      i += stump.words.length - 2;
      continue;
    }
    const several = entry || !/^(and|or|the)$/.test(words[i - 1]?.lower ?? '') ? undefined : plural(i);
    if (several) {
      out.push(several.mention(i, i + several.words.length));
      i += several.words.length - 1;
      continue;
    }
    const length = entry?.words.length ?? 0;
    // "The Serb member" is one of the body, not the country that "the Serb" may mean.
    const article =
      words[i]!.lower === 'the' &&
      entries.some(
        (candidate) =>
          candidate.words.length > 1 && candidate.words.every((word, k) => words[i + 1 + k]?.lower === word),
      );
    const world = names && !article ? worldAt(claim, words, i, names) : null;
    if (world && world.length > length) {
      const to = i + world.length;
      const member = byCountry.get(world.code);
      // "Brussels" is the Union where the Union is the member.
      const union =
        world.code === 'BE' && /^brussels$/i.test(words[i]!.lower)
          ? plan.members.find((name) => /^(the )?european (union|commission)$|^eu$/i.test(name))
          : undefined;
      if (member === undefined && union !== undefined) out.push({ is: 'member', member: union, from: i, to });
      else if (member === undefined && (inBody.has(words[i]!.lower) || ownCountry === world.code))
        out.push({ is: 'body', from: i, to });
      else if (member === undefined) out.push({ is: 'outsider', name: world.name, from: i, to });
      else if (plan.members.includes(member)) out.push({ is: 'member', member, from: i, to });
      else out.push({ is: 'subject', name: member, from: i, to });
      i = to - 1;
    } else if (entry) {
      out.push(entry.mention(i, i + length));
      i += length - 1;
    }
  }
  const free = (i: number): boolean => !out.some(({ from, to }) => i >= from && i < to);
  const bodyStems = new Set(contentOf(wordsOf(plan.body)));
  words.forEach((word, i) => {
    if (!free(i) || isFunctionWord(word)) return;
    const definite = words[i - 1]?.lower === 'the' || words[i - 2]?.lower === 'the';
    const capital = /^\p{Lu}/u.test(word.text) && i > 0;
    const chamber = i === 0 && /^(Parliament|Senate|Congress)$/.test(word.text);
    if (!definite && !capital && !chamber) return;
    // "The eight allies" of an Alliance are its members.
    const counted = groupNouns.has(word.lower) && words[i - 1]?.lower !== 'the';
    if (bodyStems.has(word.stem) && bodyNouns.has(word.lower) && definite && !counted)
      out.push({ is: 'body', from: i, to: i + 1 });
    else if (!groupNouns.has(word.lower) || chamber || capital || (definite && words[i - 1]?.lower === 'the')) {
      const organ = [...organs].find(
        (candidate) =>
          wordsOf(candidate).some(
            (part) => part.stem === word.stem && part.lower.length > 3 && !isFunctionWord(part),
          ) && !bodyStems.has(word.stem),
      );
      if (organ && (organNoun(word) || capital || chamber)) out.push({ is: 'organ', organ, from: i, to: i + 1 });
    }
  });
  return out.sort((a, b) => a.from - b.from);
}

/** "Brussels", "the Walloon parliament", "the Liberals": a member by its place or its camp, where no other could be meant. */
function shortNames(member: string, members: readonly string[]): string[] {
  const plainly = member.replace(/\s*\([^)]*\)/g, '');
  const office = 'Parliament|Government|Assembly|Ministry|Senate|Council|Authority|Chamber|Community';
  const place =
    new RegExp(`^(?:${office}) of (?:the )?([^ ]+)$`).exec(plainly)?.[1] ??
    new RegExp(`^([^ ]+) (?:${office})$`).exec(plainly)?.[1];
  const party = /^(.+[a-z]) Party$/.exec(plainly)?.[1];
  // "The Socialists" of the Socialists and Democrats.
  const pair = /^(\p{Lu}[\p{L}]+s) and (\p{Lu}[\p{L}]+s)$/u.exec(plainly)?.slice(1) ?? [];
  const noun = new RegExp(`\\b(${office})\\b`).exec(plainly)?.[1]?.toLowerCase();
  const own = [
    ...(place ? [place, ...(adjectives[place] ?? []).flatMap((one) => [`${one} ${noun}`, one])] : []),
    ...(party ? [`${party}s`] : []),
    ...pair,
  ];
  return own.filter((name) => !members.some((other) => other !== member && other.includes(name)));
}

/** Adjectives of nations, regions and territories that are no states, which the gazetteer of states does not have. */
const adjectives = tableOf<readonly string[]>({
  Scotland: ['Scottish', 'Scots'],
  Wales: ['Welsh'],
  England: ['English'],
  'Northern Ireland': ['Northern Irish'],
  'Faroe Islands': ['Faroese'],
  Faroes: ['Faroese'],
  Greenland: ['Greenlandic', 'Greenlandish'],
  Åland: ['Ålandic'],
  Catalonia: ['Catalan', 'Catalonian'],
  Flanders: ['Flemish'],
  Wallonia: ['Walloon'],
  Bavaria: ['Bavarian'],
  Saxony: ['Saxon'],
  Brittany: ['Breton'],
  Corsica: ['Corsican'],
  Sicily: ['Sicilian'],
  Sardinia: ['Sardinian'],
  Galicia: ['Galician'],
  Andalusia: ['Andalusian'],
  'Basque Country': ['Basque'],
  'South Tyrol': ['South Tyrolean'],
  Tyrol: ['Tyrolean'],
  Silesia: ['Silesian'],
  Moravia: ['Moravian'],
  Quebec: ['Quebecois'],
  Québec: ['Québécois'],
  Gibraltar: ['Gibraltarian'],
});

const organNoun = (word: Word): boolean =>
  /^(ministers|leaders|ambassadors|governors|commission|secretariat|parliament|presidency|depositary|court|committee|bank|chair|chairman|chairwoman|president|mission|assembly|council|agency|inspectorate|experts?|inspectors?|auditors?|curators|engineers|investigators|jury|staff|rectorate|directorate|ministry|management|negotiators|mediators?|scientists|lawyers|advisers|prosecutor|rapporteur|commissioner|summit|bureau|ombudsman|government|senate|house|chamber|board|secretary|speaker|panel|tribunal|regulator)$/.test(
    word.lower,
  );

function worldAt(
  claim: string,
  words: readonly Word[],
  i: number,
  names: Gazetteer,
): { code: string; name: string; length: number } | null {
  if (!/^\p{Lu}/u.test(words[i]!.text)) return null;
  for (let length = Math.min(6, words.length - i); length > 0; length--) {
    const last = words[i + length - 1]!;
    const phrase = claim.slice(words[i]!.at, last.at + last.text.length);
    // "The Czechs": a people in the plural.
    const people = /\p{Ll}s$/u.test(phrase) ? phrase.slice(0, -1) : phrase;
    const country =
      names.countryOf(phrase) ??
      (names.find(people).some(({ kind }) => kind === 'demonym') ? names.countryOf(people) : null);
    if (country) return { code: country.code, name: country.name, length };
  }
  return null;
}
