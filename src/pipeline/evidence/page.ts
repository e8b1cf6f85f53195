/** The page of a bundle for people: what it is about in the record's own words, how to check it, what a successful check
 *  proves, and what it does not. A function of the bundle alone: whoever checks one prints it again and compares. */
import { headlineWords } from '../../compare/headlines.ts';
import type {
  CaptureBody,
  DocumentBody,
  DossierBody,
  ExtractionBody,
  RevisionBody,
  VerdictBody,
  VersionBody,
} from '../../model/bodies.ts';
import { idOfFact, statementIdOf } from '../../model/bodies.ts';
import { digestOf } from '../../model/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import { partsOf } from '../../model/selector.ts';
import type { Files } from './archive.ts';
import { factFile, KEY_FILE, type Manifest, STAMP_FILE } from './bundle.ts';

type Held = Fact & { readonly id: string };

export function pageOf(manifest: Manifest, files: Files): string {
  const facts = manifest.facts.flatMap(({ index }) => {
    const bytes = files.get(factFile(index));
    return bytes
      ? [{ ...(JSON.parse(Buffer.from(bytes).toString('utf8')) as Fact), id: idOfFact(digestOf(bytes)) }]
      : [];
  });
  const key = Buffer.from(files.get(KEY_FILE) ?? [])
    .toString('utf8')
    .trim();
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Evidence: ${text(manifest.about.kind)} ${text(manifest.about.id)}</title>
<style>
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color-scheme: light dark; }
h1, h2 { line-height: 1.2; } code { font-size: .85em; overflow-wrap: anywhere; } blockquote { border-left: .2rem solid; margin-left: 0; padding-left: 1rem; }
</style>
<h1>Evidence for one ${text(manifest.about.kind)}</h1>
<p>This file was made on ${text(manifest.madeAt.slice(0, 10))} from the record <code>${text(manifest.log.origin)}</code>, which
held ${manifest.log.size} facts when its state was signed. It holds ${manifest.facts.length} of them.</p>
${aboutOf(manifest, facts)}
<h2>What was captured</h2>
<ul>
${facts
  .filter((fact) => fact.kind === 'capture')
  .map((fact) => captureLine(fact, facts))
  .join('\n')}
</ul>
<h2>How to check it</h2>
<p>With the program onrecord, on any computer, without a network:</p>
<p><code>onrecord verify THIS-FILE.zip --key KEY</code></p>
<p>KEY is the public key of the record. Get it from its owner by a way you trust; this file says it is
<code>${text(key)}</code>, but a forger would say so too. The file is an ordinary ZIP archive: the captured pages are
WARC files that other programs read, the texts are plain text, the facts are JSON, the proofs are those of RFC 9162.</p>
<h2>What a successful check proves</h2>
<ul>
<li>The holder of the key signed a log that contains every fact in this file, exactly as it stands here.</li>
<li>The captured bytes here are those that the facts name: not a bit was changed since they were logged.</li>
<li>The texts, the statements and the changes follow from these bytes by the program’s rules: they were derived again.</li>
${files.has(STAMP_FILE) ? '<li>With the authority’s certificate: the log stood like this at the time in the time stamp, or earlier.</li>' : ''}
</ul>
<h2>What it does not prove</h2>
<ul>
<li>That the server really sent these bytes to others, or to anybody. It proves what this record says it received.</li>
<li>That the record’s clock was right. Its times are its own${files.has(STAMP_FILE) ? ', save that of the time stamp' : ''}.</li>
<li>That what was said is true, or that the source was who the page says it was.</li>
<li>That nothing else was said. A record shows what was captured; what was not captured is unknown, not absent.</li>
<li>That the same log was shown to everybody, unless witnesses whom you trust have signed it too.</li>
</ul>
</html>
`;
}

function aboutOf(manifest: Manifest, facts: readonly Held[]): string {
  const { kind, id } = manifest.about;
  if (kind === 'statement') {
    for (const fact of facts) {
      if (fact.kind !== 'extraction') continue;
      const { statements, version } = fact.body as ExtractionBody;
      const statement = statements.find((one) => statementIdOf(version, one) === id);
      if (!statement) continue;
      const words = (parts: typeof statement.content | null) =>
        partsOf(parts)
          .map((part) => text(part.text))
          .join(' … ');
      const source = statement.source ? words(statement.source) : 'A source that the text does not name';
      const said = statement.cue ? words(statement.cue) : 'said';
      return `<h2>The statement</h2>\n<p>${source} <em>${said}</em>:</p>\n<blockquote>${words(statement.content)}</blockquote>\n<p>${versionLine(version, facts)}</p>`;
    }
  }
  if (kind === 'revision') {
    const revision = facts.find((fact) => fact.id === id)?.body as RevisionBody | undefined;
    if (revision) {
      const changes = revision.changes.map(
        ({ type, before, after, note, in: place }) =>
          `<li>${text(type)}${place ? `, in the ${headlineWords[place]}` : ''}: “${text(before.quote)}” became “${text(after.quote)}”. ${text(note)}</li>`,
      );
      return `<h2>The change</h2>\n<p>${text(revision.sentence)}</p>\n<ul>\n${changes.join('\n')}\n</ul>\n<p>Before: ${versionLine(revision.before, facts)}</p>\n<p>After: ${versionLine(revision.after, facts)}</p>`;
    }
  }
  const versions = facts.filter((fact) => fact.kind === 'version');
  const named = facts.findLast((fact) => fact.kind === 'dossier' && fact.subject === id)?.body as
    | DossierBody
    | undefined;
  const dossier = kind === 'dossier' && named ? `<p>${text(named.title)}.</p>\n` : '';
  const sentences = facts.flatMap((fact) => (fact.kind === 'revision' ? [(fact.body as RevisionBody).sentence] : []));
  const changes = sentences.length
    ? `\n<h2>The changes</h2>\n<ul>\n${sentences.map((sentence) => `<li>${text(sentence)}</li>`).join('\n')}\n</ul>`
    : '';
  return `${dossier}<h2>The texts</h2>\n<ul>\n${versions.map(({ id: version }) => `<li>${versionLine(version, facts)}</li>`).join('\n')}\n</ul>${changes}${verdictsOf(facts)}`;
}

/** Every verdict with the time from which it was on record, first to last. */
function verdictsOf(facts: readonly Held[]): string {
  const lines = facts.flatMap((fact) => {
    if (fact.kind !== 'verdict') return [];
    const { claim, verdict, because } = fact.body as VerdictBody;
    const reasons = because.map((one) => text(one.text)).join(' ');
    return `<li>“${text(claim.text)}”, as of ${text(claim.asOf)}: ${text(verdict)}, on record since ${text(fact.learnedAt)}. ${reasons}</li>`;
  });
  return lines.length ? `\n<h2>The claims</h2>\n<ul>\n${lines.join('\n')}\n</ul>` : '';
}

function versionLine(id: string, facts: readonly Held[]): string {
  const fact = facts.find((one) => one.kind === 'version' && one.id === id);
  if (!fact) return `Version ${text(id)}.`;
  const { title, issuer, textDigest } = fact.body as VersionBody;
  const by = issuer ? `, ${text(issuer)}` : '';
  return `“${text(title)}”${by}, as seen on ${text(fact.happenedAt)}; text <code>${text(textDigest ?? 'none')}</code>.`;
}

const hands = {
  fetched: 'asked of the server by this record itself',
  given: 'handed in by a person, at the time that person stated',
  imported: 'taken from another archive, at the time that archive states',
} as const;

function captureLine(fact: Held, facts: readonly Held[]): string {
  const { uri, outcome, payload, document, provenance } = fact.body as CaptureBody;
  const of = facts.find((one) => one.kind === 'document' && one.subject === document)?.body as DocumentBody | undefined;
  const where = of && of.originalResource !== uri ? `${text(uri)} (${text(of.originalResource)})` : text(uri);
  return `<li>${text(fact.happenedAt)}: ${where}: ${text(outcome)}, ${hands[provenance]}${payload ? `, bytes <code>${text(payload)}</code>` : ''}</li>`;
}

const text = (written: string): string =>
  written.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
