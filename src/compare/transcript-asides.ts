/** What a transcript tells of its occasion between and behind the turns, in the words of whoever wrote it down: "The briefing
 *  lasted half an hour", "Questions in Danish followed", "The governor then left" behind the turns of a governor. */

/** What was held, and what was made of it. */
const OCCASION =
  'briefing|press (?:conference|briefing|call)|conference|session|interview|meeting|hearing|sitting|call|visit|exchange|conversation|talks|event|ceremony|debate|discussion|questions?(?: and answers?| time)?|broadcast|transmission|recording|transcript|text|translation|record';

const TOLD = [
  // "The briefing was held in the town hall"
  `^\\s*The (?:\\p{L}+ ){0,2}?(?:${OCCASION})(?: with \\P{P}{1,40}?)? (?:was|were|is|has|had|ended|closed|concluded|finished|broke|lasted|took|began|started|opened|followed|went|ran|came|continued|resumed)(?!\\p{L})`,
  // "The committee rose at noon"
  '^\\s*The (?:\\p{L}+ ){0,2}?(?:committee|council|board|commission|assembly|plenary|panel|house|court|chamber) (?:then )?(?:rose|adjourned|met|resumed|reconvened|suspended|continued|moved|voted|took|heard|broke|dispersed|closed|went|agreed|adopted|approved|ended)(?!\\p{L})',
  // "Questions in Danish followed", "Two more questions were taken"
  '^\\s*(?:(?:The|A|An|Some|Several|Further|More|Two|Three|Four|Other) )?(?:\\p{L}+ ){0,2}?[Qq]uestions? \\P{P}{0,60}?(?:followed|(?:was|were) (?:then |also )?(?:asked|taken|put|answered|allowed|not taken))(?!\\p{L})',
  // "After the briefing the mayor showed reporters round", "At the end of the interview"
  `^\\s*(?:After|Before|Following|During|At the (?:end|start|close) of|At the) (?:the|this) (?:${OCCASION})(?!\\p{L})`,
  // "The minister then left for parliament", "After that the minister went to parliament"
  `^\\s*(?:After that,?|Afterwards,?|Then|Later,?) the ${'(?:\\p{L}+ ){0,2}?'}(?:minister|president|prime minister|chancellor|governor|mayor|secretary|commissioner|ambassador|speaker|spokes\\p{L}+|director|guests?|delegations?|two|participants) (?!is |are |has |have |will )\\p{L}+`,
  '^\\s*The (?:\\p{L}+ ){0,2}?(?:minister|president|chancellor|governor|mayor|secretary|commissioner|ambassador|speaker|spokes\\p{L}+|director|guests?|delegations?|participants) (?:then|afterwards|after that|after this|subsequently|later|also|finally) (?:\\p{L}+ed|left|went|took|gave|met|told|spoke|read|showed|shook|made|rose|came)(?!\\p{L})',
  // "The spokeswoman declined to say more": none says so of herself.
  '^\\s*The (?:\\p{L}+ ){0,2}?spokes\\p{L}+ (?:\\p{L}+ed|would not|did not|took|gave|left|said|spoke|read|made)(?!\\p{L})',
  '^\\s*(?:Reporters|Journalists|Correspondents|Cameras|No (?:further|more|other) questions)(?!\\p{L})',
].map((pattern) => new RegExp(pattern, 'iu'));

/** "I", "our": whoever says so speaks. */
const SPEAKS = /(?<!\p{L})(?:I|we|We|my|My|our|Our|us|me|you|You|your|Your)(?!\p{L})/u;

/** Is a paragraph without a label the writer's? `labels`: who has spoken, in small letters. */
export function tellsOfOccasion(paragraph: string, labels: ReadonlySet<string>): boolean {
  if (SPEAKS.test(paragraph.replace(/[“"][^”"]*[”"]/gu, ''))) return false;
  return TOLD.some((pattern) => pattern.test(paragraph)) || tellsOfSpeaker(paragraph, labels);
}

/** "The mayor then left for the harbour", where a mayor spoke: nobody tells so of himself. */
function tellsOfSpeaker(paragraph: string, labels: ReadonlySet<string>): boolean {
  const opening = /^\s*(?:The )?((?:\p{L}[\p{L}'’-]*\s+){1,6})/u.exec(paragraph)?.[1]?.toLowerCase() ?? '';
  return [...labels].some((label) => opening.startsWith(`${label} `) && DOES.test(opening.slice(label.length + 1)));
}
const DOES =
  /^(?:(?:then|also|later|afterwards|finally) )?(?!is |was |has |had |does )(?:\p{L}+ed|left|went|took|gave|met|told|said|spoke|read|showed|thanked|shook|made|put|sat|rose|came|paid|cut)(?!\p{L})/u;
