/** The fields of a form that somebody sent. */
import type { Context } from 'hono';
import { BadInput } from '../model/bad-input.ts';

/** The text of a field; "" where it was not sent. */
export type Fields = (name: string) => string;

/** Throws `BadInput` where what was sent is no form. */
export async function fieldsOf(c: Context): Promise<Fields> {
  const given: Record<string, unknown> = await c.req.parseBody().catch((cause: unknown) => {
    // What is too large is refused by whoever set the limit.
    if (!(cause instanceof TypeError)) throw cause;
    throw new BadInput('the form', 'cannot be read', 'Open its page and send it from there.', { cause });
  });
  return (name) => (typeof given[name] === 'string' ? given[name] : '');
}
