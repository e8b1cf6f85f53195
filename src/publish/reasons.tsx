/** The rules that spoke, each with its sentence and its evidence. */
import type { Because } from '../model/procedure.ts';
import { sayDay } from './dates.ts';

/** Dates of the record as people write them. */
export const inWords = (text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => sayDay(date));

export function Reasons({ because }: { readonly because: readonly Because[] }) {
  if (!because.length) return null;
  return (
    <section aria-labelledby="because">
      <h2 id="because">Why</h2>
      <ol class="plain rows">
        {because.map((reason) => (
          <li>
            <p>{inWords(reason.text)}</p>
            <p class="meta">
              {inWords(reason.evidence)} Rule <code>{reason.rule}</code>.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
