/** The bodies that take part in a decision, by the people who sit in them: heads of state are the summit, deputies the
 *  parliament, judges the court. */

const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(summit|heads of state|leaders|european council|supreme council)\b/i,
    /\b(heads of (state and government|state or government|state|government)|presidents and prime ministers|leaders|presidents|summit|rulers)\b/i,
  ],
  [
    /\b(ministers|ministerial|council of ministers)\b/i,
    /\b(council of ministers|ministerial council|[a-z]+ ministers|ministers|ministerial)\b/i,
  ],
  [
    /\b(parliament|assembly|chamber|house|senate|congress)\b/i,
    /\b(members of parliament|parliament|deputies|mps|meps|lawmakers|legislators|parliamentarians|legislature|plenary)\b/i,
  ],
  [
    /\b(ambassadors|coreper|permanent representatives)\b/i,
    /\b(ambassadors|permanent representatives|coreper|envoys)\b/i,
  ],
  [/\b(court|tribunal)\b/i, /\b(judges|justices|bench|court|tribunal)\b/i],
  [/\b(board)\b/i, /\b(directors|governors|board)\b/i],
  [/\b(cabinet|government)\b/i, /\b(cabinet|government)\b/i],
  [
    /\b(expert|experts|panel|working (party|group)|committee)\b/i,
    /\b(experts|panel|working (party|group)|committee)\b/i,
  ],
];

/** What an organ may be called in a procedure, by the people a claim names; `null` where they sit in none. */
export const organAlike = (people: string): RegExp | null => kinds.find(([, said]) => said.test(people))?.[0] ?? null;

/** The people who sit in an organ, as a claim may name them. */
export const peopleOf = (organ: string): RegExp | null => kinds.find(([name]) => name.test(organ))?.[1] ?? null;
