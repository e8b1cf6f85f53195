/** The line in which words are asked for, on the front page and on that of the search. */
export function Asked({ q = '' }: { readonly q?: string }) {
  return (
    <p class="asked">
      <label for="q">Words, a “phrase”, or a beginning*</label>
      <input id="q" name="q" type="search" value={q} maxlength={300} autocomplete="off" />
      <button type="submit">Search</button>
    </p>
  );
}
