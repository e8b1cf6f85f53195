/** Parameters that several routes take. */
import { z } from '@hono/zod-openapi';
import { parseLooseDate } from '../../model/instant.ts';
import { acts } from '../../model/statement.ts';
import { forms } from './lists.ts';

const date = z
  .string()
  .refine((written) => parseLooseDate(written) !== null, 'is not a date; write 2021-06-07 or 2021-06')
  .optional();
export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .optional()
    .openapi({ type: 'integer', description: 'Rows on a page; 50 unless told.' }),
  after: z.string().max(2000).optional().openapi({ description: 'The `next` of the page before.' }),
};
export const as = z
  .enum(forms)
  .optional()
  .openapi({ description: 'The form; the Accept header says the same. All but json are the whole list.' });
export const statementFilter = {
  dossier: z.string().optional(),
  document: z.string().optional(),
  speaker: z.string().optional().openapi({ description: 'The resolved name, exactly.' }),
  act: z.enum(acts).optional(),
  issuer: z.string().optional(),
  from: date,
  to: date,
};
export const id = z.object({ id: z.string().min(1).max(200) });
export const truth = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional();

/** Without the members that were not given. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
