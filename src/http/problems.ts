/** The one table of errors: what went wrong, as a status, and what to do next (RFC 9457). */
import { HTTPException } from 'hono/http-exception';
import { BadInput } from '../model/bad-input.ts';
import type { ProblemView } from '../publish/problem.tsx';
import { Busy, Conflict, Full } from '../store/writes.ts';

export type Problem = Omit<ProblemView, 'instance' | 'type'>;

export const notFound = (what: string): Problem => ({
  status: 404,
  title: 'Not on record here',
  detail: what,
  remedy: 'Check the address; nothing that was ever on record is taken away. Or start from the front page.',
});

export const notAllowed = (method: string, path: string): Problem => ({
  status: 405,
  title: 'Only to be read',
  detail: `${path} takes no ${method}.`,
  remedy: 'Ask for it with GET. Decisions are sent by the forms under /review.',
});

export const badRequest = (detail: string, remedy: string): Problem => ({
  status: 400,
  title: 'This cannot be answered',
  detail,
  remedy,
});

/** The problem an error amounts to. What is not in the table is a defect of ours; its text stays in the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof BadInput) return badRequest(`${error.input}: ${error.problem}`, error.remedy);
  if (error instanceof Busy)
    return { status: 503, title: 'Busy', detail: 'The record is being written to.', remedy: 'Try again in a moment.' };
  if (error instanceof Conflict)
    return {
      status: 409,
      title: 'Somebody was first',
      detail: error.message,
      remedy: 'Read the page again, then decide anew.',
    };
  if (error instanceof Full)
    return { status: 507, title: 'No room', detail: error.message, remedy: 'Ask whoever runs this record.' };
  if (error instanceof HTTPException)
    return {
      status: error.status,
      title: error.status === 413 ? 'Too large' : 'Not from this site',
      detail:
        error.status === 413
          ? 'What was sent is larger than any form of ours.'
          : 'The form was not sent from a page of this record.',
      remedy: 'Open the page here and send its form.',
    };
  return {
    status: 500,
    title: 'Something broke on our side',
    detail: 'The page could not be made. The record itself is unharmed.',
    remedy: 'Try again. If it stays, tell whoever runs this record the address of this page and the time.',
  };
}
