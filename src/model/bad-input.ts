/** What a person gave us cannot be used. One line: the input, what is wrong there, and what to do about it.
 *  Commands print the message as it stands and exit with 2; the web answers 400 with it. */
export class BadInput extends Error {
  override name = 'BadInput';
  constructor(
    /** The file, address, option or line concerned. */
    readonly input: string,
    /** What is wrong, where in the input it is. */
    readonly problem: string,
    /** What to do next; a full sentence. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${input}: ${problem.replace(/[.\s]+$/, '')}. ${remedy}`, options);
  }
}

/** A sentence as a clause: "It is damaged." → "it is damaged". An abbreviation at its beginning keeps its capitals. */
export const clause = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
