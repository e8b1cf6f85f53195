/** How to cite what a page shows: three styles to read and copy, and three for programs. */
import { useContext } from 'hono/jsx';
import { type Cited, citationStyles, cite, styleNames } from './citations.ts';
import { Origin, Still } from './page.tsx';

const prose = ['apa', 'chicago', 'mla'] as const;

/** `path`: of the page that is cited; the files of the other styles lie below it. */
export function Cite({ cited, path }: { readonly cited: Cited; readonly path: string }) {
  const origin = useContext(Origin);
  const still = useContext(Still);
  const files = citationStyles.filter((style) => !(prose as readonly string[]).includes(style));
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <dl class="facts">
        {prose.map((style) => (
          <>
            <dt>{styleNames[style]}</dt>
            <dd class="citation">
              <bdi>{cite(cited, style, origin)}</bdi>
            </dd>
          </>
        ))}
        {still ? null : (
          <>
            <dt>For programs</dt>
            <dd>
              {files.map((style) => (
                <a class="listed" href={`${path}/cite/${style}`}>
                  {styleNames[style]}
                </a>
              ))}
            </dd>
          </>
        )}
      </dl>
      {still ? (
        <details class="fold">
          <summary>BibTeX</summary>
          <pre>{cite(cited, 'bibtex', origin)}</pre>
        </details>
      ) : null}
    </section>
  );
}
