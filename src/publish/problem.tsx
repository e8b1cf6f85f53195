/** What went wrong and what to do next (RFC 9457 for machines, a page for people). */
import { Page } from './page.tsx';

export type ProblemView = {
  readonly type: 'about:blank';
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What to do next; a full sentence. */
  readonly remedy: string;
  readonly instance: string;
};

export function ProblemPage({ view }: { readonly view: ProblemView }) {
  return (
    <Page title={view.title} description={view.detail} path={view.instance} className="problem">
      <header class="lead">
        <p class="kicker">{view.status}</p>
        <h1>{view.title}</h1>
        <p class="sentence">
          <bdi>{view.detail}</bdi>
        </p>
        <p>{view.remedy}</p>
        <p>
          <a class="go" href="/">
            To the front page
          </a>
        </p>
      </header>
    </Page>
  );
}
