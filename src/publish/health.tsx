/** How the watching goes: which sources and pages fail, have gone silent, make noise or were not visited, and why. */
import type { Instant } from '../model/instant.ts';
import { sayDate } from './dates.ts';
import { Page, plural } from './page.tsx';
import { paths } from './paths.ts';

export type Watched = {
  readonly sources: number;
  readonly documents: number;
  readonly findings: readonly {
    readonly condition: 'parked' | 'failing' | 'silent' | 'noisy' | 'stale';
    readonly address: string;
    readonly dossier?: string;
    readonly reason: string;
    readonly since: Instant;
  }[];
};

export type HealthView = Watched & { readonly kind: 'health'; readonly path: string; readonly sentence: string };

/** What each word means, for a reader who has not seen it before. */
const meanings = {
  parked: 'work on it was given up',
  failing: 'visits bring nothing',
  silent: 'nothing new for longer than it ever took',
  noisy: 'changes that mean nothing',
  stale: 'not visited when it was due',
} as const;

export function healthView(watched: Watched): HealthView {
  const { sources, documents, findings } = watched;
  const size = `${plural(sources, 'source')} and ${plural(documents, 'page')} are watched`;
  const state = findings.length ? `${plural(findings.length, 'thing')} to see to` : 'all is well';
  const nothing = !sources && !documents && !findings.length;
  const sentence = nothing ? 'Nothing is watched: no page is visited again by itself.' : `${size}; ${state}.`;
  return { kind: 'health', path: '/health', sentence, ...watched };
}

export function HealthPage({ view }: { readonly view: HealthView }) {
  return (
    <Page title="How the watching goes" description={view.sentence} path={view.path} className="health">
      <header class="lead">
        <p class="kicker">Sources</p>
        <h1>How the watching goes</h1>
        <p class="sentence">{view.sentence}</p>
        {view.sources || view.documents || view.findings.length ? null : (
          <p>
            Name <code>sources</code> in a dossier file, import it, and start <code>onrecord watch</code>; then it is
            told here what fails, has gone silent or was not visited.
          </p>
        )}
      </header>
      {view.findings.length > 0 && (
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Where</th>
              <th scope="col">Why</th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody>
            {view.findings.map((finding) => (
              <tr>
                <th scope="row">
                  <b>{finding.condition}</b>
                  <span class="meta">{meanings[finding.condition]}</span>
                </th>
                <td>
                  <bdi>{finding.address}</bdi>
                  {finding.dossier && (
                    <>
                      {' '}
                      (<a href={paths.dossier(finding.dossier)}>{finding.dossier}</a>)
                    </>
                  )}
                </td>
                <td>{finding.reason}</td>
                <td>
                  <time datetime={finding.since}>{sayDate(finding.since.slice(0, 10))}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
