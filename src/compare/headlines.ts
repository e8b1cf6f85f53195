/** The headlines of two versions of a page. They stand outside its text, and are compared by themselves, place by place: a
 *  page that merely says its title in one more place has changed nothing that a reader reads. */
import { type HeadlinePlace, type Headlines, headlinePlaces } from '../model/memento.ts';
import type { Change, Disclosure, Revision } from '../model/revision.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { normalForm } from '../text/normal-form.ts';
import { compareVersions, type VersionText } from './revision.ts';

export type HeadlineChange = { readonly place: HeadlinePlace; readonly before: string; readonly after: string };

/** The name of a place, as a reader says it. */
export const headlineWords: Readonly<Record<HeadlinePlace, string>> = {
  h1: 'headline',
  'og:title': 'title for sharing',
  headline: 'headline in the page’s data',
  title: 'page title',
};

/** The first place in which both pages give a headline, and not the same one; `null` when there is none. */
export function headlineChange(before: Headlines | undefined, after: Headlines | undefined): HeadlineChange | null {
  for (const place of headlinePlaces) {
    const [was, is] = [before?.[place], after?.[place]];
    if (was === undefined || is === undefined) continue;
    const [plainWas, plainIs] = [plain(was), plain(is)];
    if (plainWas !== plainIs) return { place, before: plainWas, after: plainIs };
  }
  return null;
}

/** Without the count of unread things that some pages put before their title. */
const plain = (headline: string): string => normalForm(headline.replace(/^\(\d{1,4}\+?\) /, ''));

/** What changed between two versions of a document, headline and text. */
export function compareDocuments(
  before: VersionText & { readonly headlines?: Headlines },
  after: VersionText & { readonly headlines?: Headlines },
  gazetteer: Gazetteer,
): Revision {
  const inText = compareVersions(before, after, gazetteer);
  const change = headlineChange(before.headlines, after.headlines);
  // A headline that is part of the text was compared there.
  if (!change || (before.text.includes(change.before) && after.text.includes(change.after))) return inText;
  const own = compareVersions(
    { text: change.before, statements: [] },
    { text: change.after, statements: [] },
    gazetteer,
  ).changes.map((one): Change => ({ ...one, in: change.place }));
  const changes = [...own, ...inText.changes.map((one) => moved(one, own.length))];
  const disclosure = disclosureOf(changes, inText.disclosure);
  return { ...inText, changes, disclosure, sentence: sentenceOf(change, own, inText, disclosure) };
}

const moved = (change: Change, by: number): Change =>
  change.within === undefined ? change : { ...change, within: change.within + by };

function disclosureOf(changes: readonly Change[], inText: Disclosure): Disclosure {
  if (inText !== 'none') return inText;
  if (!changes.some(({ material }) => material)) return 'none';
  return changes.some(({ type, in: place }) => type === 'correction-notice-added' && !place) ? 'disclosed' : 'silent';
}

function sentenceOf(change: HeadlineChange, own: readonly Change[], inText: Revision, disclosure: Disclosure): string {
  const name = headlineWords[change.place];
  if (inText.disclosure !== 'none') return `${inText.sentence} The ${name} changed too.`;
  if (!own.some(({ material }) => material))
    return inText.changes.length ? inText.sentence : `Only the wording or form of the ${name} changed.`;
  const silent = disclosure === 'silent' ? ' There is no correction notice.' : '';
  return `The ${name} is now “${change.after}”; it was “${change.before}”.${silent}`;
}
