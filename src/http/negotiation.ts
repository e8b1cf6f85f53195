/** Which form of a page is asked for: HTML for people, JSON for programs, at one address (RFC 9110 §12.5.1); a picture
 *  for link previews; schema.org's words for those who gather claims. */

export type Form = 'html' | 'json' | 'card' | 'schema';

/** `?as=json` wins, for links that can be mailed; then the Accept header; HTML where nothing decides. */
export function formAsked(accept: string | undefined, as: string | undefined): Form {
  if (as === 'json' || as === 'html' || as === 'card' || as === 'schema') return as;
  const { json, html } = weights(accept ?? '');
  return json > html ? 'json' : 'html';
}

function weights(accept: string): { json: number; html: number } {
  const of = { json: 0, html: 0 };
  for (const part of accept.split(',').slice(0, 32)) {
    const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const q = given === undefined ? 1 : Number(given.slice(2));
    const weight = Number.isFinite(q) ? Math.min(1, Math.max(0, q)) : 0;
    if (type === 'application/json' || (type.startsWith('application/') && type.endsWith('+json')))
      of.json = Math.max(of.json, weight);
    if (type === 'text/html' || type === 'application/xhtml+xml') of.html = Math.max(of.html, weight);
  }
  return of;
}
