/** Documents that a machine takes to tell of one event, as a list for whoever may look at them. */
import { sayDate } from './dates.ts';
import { plural } from './page.tsx';

export type Suggestion = {
  readonly href: string;
  readonly title: string;
  readonly accounts: number;
  /** Absent where the machine gave no reason. */
  readonly because?: string | undefined;
};

/** Why, with its dates in words. */
export const becauseWords = (because = ''): string =>
  because.replace(/\d{4}-\d{2}-\d{2}/g, (day) => sayDate(day)).replace(/(\d+) (\p{L}+ \d{4}) to (\d+ \2)/u, '$1 to $3');

export function Suggestions({ list }: { readonly list: readonly Suggestion[] }) {
  return (
    <ul class="plain rows">
      {list.map((event) => (
        <li class="machine">
          <h3>
            <a href={event.href}>
              <bdi>{event.title}</bdi>
            </a>
          </h3>
          <p class="meta">
            {plural(event.accounts, 'document')}. {becauseWords(event.because)}
          </p>
        </li>
      ))}
    </ul>
  );
}
