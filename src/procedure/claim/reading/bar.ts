/** By how many votes what is required was passed or missed, said beside another statement: "thirty states voted for it, two more
 *  than required", "was adopted with one vote more than was needed", "got exactly as many votes as needed". */
import { numberAt, wordsOf } from '../../words.ts';

/** What is left of the claim, and how many votes are lacking: below zero, how many there were to spare. */
type Beside = { readonly text: string; readonly lacking: number };

const number = '(?:an?|one|another|(?:\\p{L}+-)?\\p{L}+|\\d+)';
const noun =
  '(?:votes?|members?|states?|countries|ratifications?|signatures?|seats?|deputies|governments?|parties|shareholders?|instruments?)';
const required =
  '(?:(?:was|were|is|are|had been|that was|the rules?|the treaty|it|they|the \\p{L}+) )*(?:required|needed|necessary|needs?|requires?|demanded|enough|the (?:required|necessary|needed) (?:number|majority|minimum|threshold|two-thirds))';
const above = `(?<n>${number}) (?:(?:${noun}) )?(?<side>more|fewer|less)(?: ${noun})? than ${required}`;
const short = `(?<n>${number}) (?:(?:${noun}) )?(?<side>short of|below|above) (?:what (?:was|is) )?(?:the )?(?:required|needed|necessary|two-thirds|threshold|majority|minimum)(?: (?:number|majority|minimum|threshold|needed|required))*`;
const just = `(?:exactly|just|precisely)? ?(?:as many (?:${noun} )?as|the (?:exact |precise )?number (?:of ${noun} )?(?:that )?) ?${required}`;

const got =
  /\b(got|gets|gathered|obtained|received|won|reached|collected|secured|drew|attracted|has|had|mustered)(?= $)/i;

const patterns = [above, short, just].map(
  (what) =>
    new RegExp(`(?<before>,|;| –| —| -|\\bwith|\\bby)? ?(?:and |that is,? |which (?:is|was|were) )?${what}$`, 'iu'),
);

export function besideBar(claim: string): Beside | null {
  const plain = claim.replace(/[.!]+$/, '');
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const { n, side, before } = found.groups!;
    const value = n === undefined ? 0 : /^an?$/i.test(n) ? 1 : (numberAt(wordsOf(n), 0)?.value ?? null);
    if (value === null) continue;
    const lacking = value === 0 ? 0 : /^(more|above)$/i.test(side ?? '') ? -value : value;
    const rest = plain.slice(0, found.index).trim();
    if (before) return { text: `${rest}.`, lacking };
    // "Got one vote more than needed": what it got was enough.
    const verb = got.exec(`${rest} `);
    if (!verb) continue;
    const said = rest.slice(0, verb.index);
    return { text: lacking > 0 ? `${said}fell short.` : `${said}had enough votes.`, lacking };
  }
  return null;
}
