/** The form with which a person decides about what a machine suggests, and what it says where a decision was refused. */
import type { Child } from 'hono/jsx';

export type Refused = { readonly detail: string; readonly remedy: string };

/** Has the focus, so that whoever works by keyboard or ear is where the answer is, with the form right after it. */
export function RefusedNote({ problem }: { readonly problem: Refused | undefined }) {
  return problem ? (
    <p class="problem-note" role="alert" tabindex={-1} autofocus>
      <b>{problem.detail}</b> {problem.remedy}
    </p>
  ) : null;
}

export type DecidingProps = {
  readonly action: string;
  /** Digest of the newest decision, so that a later one is not overwritten unseen. */
  readonly after: string;
  /** What accepting means, or what is asked. */
  readonly question: string;
  /** Absent where only an undoing makes sense. */
  readonly decidable?: boolean;
  /** The decision that can be undone, such as "accepted by ana". */
  readonly undo?: string | undefined;
  readonly reason?: string | undefined;
  /** Further ways to decide, within the same form. */
  readonly children?: Child;
};

export function Deciding({ action, after, question, decidable = true, undo, reason = '', children }: DecidingProps) {
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">Your decision</h2>
      <p>It is added to the record with your name and reason, and can be undone by another decision.</p>
      <form method="post" action={action} class="deciding">
        <input type="hidden" name="after" value={after} />
        <fieldset>
          <legend>{question}</legend>
          <p class="buttons">
            {decidable ? (
              <>
                <button type="submit" name="decision" value="accept">
                  Accept
                </button>
                <button type="submit" name="decision" value="reject">
                  Reject
                </button>
              </>
            ) : null}
            {undo ? (
              <button type="submit" name="decision" value="undo">
                Undo “{undo}”
              </button>
            ) : null}
          </p>
          <label>
            Reason (needed unless you accept)
            <input name="reason" value={reason} maxlength={2000} autocomplete="off" />
          </label>
        </fieldset>
        {children}
      </form>
    </section>
  );
}
