import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { partsOf } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import { extractStatements } from './index.ts';
import { readMarked } from './marked.ts';

const world = loadGazetteer();
const on = '2024-05-16T12:00Z';
const said = (text: string) => extractStatements(text, { publishedAt: on }, world).statements;

const shown = (s: Statement): string =>
  [s.source, s.cue, s.content]
    .map((words) =>
      partsOf(words)
        .map((p) => p.text)
        .join(' … '),
    )
    .join(' | ');

describe('one sentence at a time', () => {
  it.each([
    ['Lima urged La Paz to reopen the bridge.', 'Lima | urged | to reopen the bridge', 'request', 'positive'],
    [
      'The envoy refused to say whether he would resign.',
      'The envoy | refused to say | whether he would resign',
      'refuse-to-answer',
      'none',
    ],
    [
      'Nairobi would neither confirm nor deny the report.',
      'Nairobi | would neither confirm nor deny | the report',
      'refuse-to-answer',
      'none',
    ],
    [
      'The ministry had no comment on the leak.',
      'The ministry | had no comment on | the leak',
      'refuse-to-answer',
      'none',
    ],
    ['The union promised not to strike.', 'The union | promised | not to strike', 'promise', 'negative'],
    ['Canal agency denies water shortage', 'Canal agency | denies | water shortage', 'deny', 'negative'],
    ['Water regulator: taps are safe', 'Water regulator | : | taps are safe', 'assert', 'positive'],
    ['Police chief to drivers: stay at home', 'Police chief | : | stay at home', 'assert', 'positive'],
    ['Ferry to be sold, mayor says', 'mayor | says | Ferry to be sold', 'assert', 'positive'],
    [
      'The two abbots were of one mind that the well needs a lid.',
      'The two abbots | were of one mind | the well needs a lid',
      'agree',
      'positive',
    ],
    [
      'An Irish reporter wished to know where the ash would go.',
      'An Irish reporter | wished to know | where the ash would go',
      'ask',
      'none',
    ],
    ['The council at once demanded a recount.', 'The council | at once demanded | a recount', 'request', 'positive'],
    [
      'The minister granted that two guards had slept.',
      'The minister | granted | two guards had slept',
      'confirm',
      'positive',
    ],
    [
      'The dairy union reproached the minister for selling the herd.',
      'The dairy union | reproached | selling the herd',
      'claim',
      'positive',
    ],
    [
      'So when the mill closed in the spring, Ann Doe said, “we were lost.”',
      'Ann Doe | said | So when the mill closed in the spring … we were lost',
      'assert',
      'positive',
    ],
    ['The treasurer stood by his figures.', 'The treasurer | stood by | his figures', 'reaffirm', 'positive'],
    ['Egypt considered both figures “rosy”.', 'Egypt | considered | both figures … rosy', 'assert', 'positive'],
    ['The army denied shelling the market.', 'The army | denied | shelling the market', 'deny', 'negative'],
    ['Oslo ruled out any sale of the island.', 'Oslo | ruled out | any sale of the island', 'deny', 'negative'],
    ['The bank pledged to publish the list.', 'The bank | pledged | to publish the list', 'promise', 'positive'],
    ['The king warned against hasty votes.', 'The king | warned against | hasty votes', 'warn', 'negative'],
    ['Canberra accused the fleet of fishing at night.', 'Canberra | accused | fishing at night', 'claim', 'positive'],
  ])('%s', (text, spans, act, polarity) => {
    const [one, ...more] = said(text);
    expect(more).toEqual([]);
    expect(shown(one!)).toBe(spans);
    expect([one!.act, one!.polarity]).toEqual([act, polarity]);
  });

  it.each([
    'The envoy had not been told about the visit.',
    'If the minister says so, the talks will end.',
    'The bridge was closed for an hour.',
    'Nobody said that the bridge was closed.',
    'Lima supports the plan for the bridge.',
  ])('abstains: %s', (text) => expect(said(text)).toEqual([]));
});

describe('what users of other tools asked for', () => {
  it('a dash attributes a quotation', () => {
    const [one] = said('The port opens in May.\n\n“We waited ten years for this quay.” – Commissioner Ana Lund\n');
    expect(shown(one!)).toBe('Commissioner Ana Lund |  | We waited ten years for this quay');
    expect(one!.sourceEntity).toBe('Ana Lund');
  });
  it('a line “And from X:” attributes the quotation below it', () => {
    const [one] = said(
      'The plan was published.\n\nAnd from Chairwoman Rita Sol:\n\n“The cables have to be paid for.”\n',
    );
    expect(shown(one!)).toBe('Chairwoman Rita Sol | : | The cables have to be paid for');
  });
  it('a quotation that runs on over paragraphs is one statement', () => {
    const [one, ...more] = said('“The dam is full.\n\n“It will be opened on Sunday,” the engineer said.\n');
    expect(more).toEqual([]);
    expect(shown(one!)).toBe('the engineer | said | The dam is full … It will be opened on Sunday');
  });
  it('a descriptive clause does not hide the speaker', () => {
    const [one] = said('“I saw the water rise,” said Omar Diaz, 54, whose shop stands by the river.');
    expect(one!.sourceEntity).toBe('Omar Diaz');
  });
  it('indirect speech with no “that”', () => {
    expect(shown(said('Officials said the water would fall by Friday.')[0]!)).toBe(
      'Officials | said | the water would fall by Friday',
    );
  });
  it('an unclosed mark is no reason to throw', () => {
    expect(() => said('"The dam is full, the engineer said. "Nobody" slept.')).not.toThrow();
  });
  it('speakers of a transcript are its labels', () => {
    const all = said('MS. ORR: The door is open.\n\nQ: Will he come?\n\nMS. ORR: Ask him.\n');
    expect(all.map((s) => [s.source!.text, s.act])).toEqual([
      ['MS. ORR', 'assert'],
      ['Q', 'ask'],
      ['MS. ORR', 'request'],
    ]);
  });
});

it('a chain keeps its depth', () => {
  const all = said('A Lisbon paper reported that the premier had told aides Madrid had warned against the sale.');
  expect(all.map((s) => [s.sourceEntity, s.nestedIn])).toEqual([
    ['Lisbon paper', undefined],
    ['Premier of Portugal', 0],
    ['Government of Spain', 1],
  ]);
});

it('weekdays are days up to publication, in words that are kept', () => {
  const [one] = said('The ministry said on Tuesday that the road was open.');
  expect([one!.when, one!.whenText]).toEqual(['2024-05-14', 'Tuesday']);
});

/** Figures on texts written before any rule saw them; floors a little under what is reached, so that a loss shows. */
it('marked texts of many regions and genres', () => {
  const texts = readMarked(readFileSync(new URL('testdata/statements.txt', import.meta.url), 'utf8'));
  let gold = 0;
  let found = 0;
  let linked = 0;
  let right = 0;
  let given = 0;
  for (const { text, publishedAt, statements } of texts) {
    const got = extractStatements(text, { publishedAt }, world).statements;
    given += got.length;
    gold += statements.length;
    for (const wanted of statements) {
      const hit = got.find(
        (s) =>
          alike(partsOf(s.content), wanted.content) >= 0.5 &&
          (!wanted.cue.length ||
            partsOf(s.cue).some((c) => wanted.cue.some((w) => c.start < w.end && w.start < c.end))),
      );
      if (!hit) continue;
      found++;
      if (alike(partsOf(hit.source), wanted.source) >= 0.5) linked++;
      if (hit.act === wanted.act) right++;
    }
  }
  expect(linked / gold).toBeGreaterThan(0.88);
  expect(linked / given).toBeGreaterThan(0.82);
  expect(right / found).toBeGreaterThan(0.93);
});

function alike(a: readonly { start: number; end: number }[], b: readonly { start: number; end: number }[]): number {
  const places = (spans: readonly { start: number; end: number }[]) =>
    new Set(spans.flatMap((s) => Array.from({ length: s.end - s.start }, (_, i) => s.start + i)));
  const [x, y] = [places(a), places(b)];
  let both = 0;
  for (const place of x) if (y.has(place)) both++;
  return x.size + y.size ? both / (x.size + y.size - both) : 1;
}

describe('laws', () => {
  const piece = fc.constantFrom(
    'The minister said ',
    'that the talks would resume',
    '. ',
    ', ',
    '"',
    '“',
    '”',
    '’',
    "'",
    '\n',
    '\n\n',
    'On Monday ',
    'Kyiv denied ',
    'she ',
    'told reporters ',
    'according to ',
    'Q: ',
    'MR. X: ',
    ' – ',
    'was told by ',
    'declined to comment on ',
    'the plan',
    'and ',
    'but ',
    'who ',
    '(',
    ')',
    '…',
    'as X put it, ',
    '\u200b',
    '\u202e',
    'é',
    'e\u0301',
    '\u0000',
    '𝄞',
    '\ud800',
  );
  const anyText = fc
    .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('never throws, and every span is its words', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { statements, attitudes } = extractStatements(text, { publishedAt: on }, world);
        for (const list of [statements, attitudes])
          list.forEach((s, i) => {
            for (const words of [s.source, s.cue, s.content])
              for (const p of partsOf(words)) expect(text.slice(p.start, p.end)).toBe(p.text);
            expect(s.content.text).not.toBe('');
            if (s.nestedIn !== undefined) expect(s.nestedIn !== i && s.nestedIn < list.length).toBe(true);
            expect(s.polarity === 'none').toBe(s.act === 'ask' || s.act === 'refuse-to-answer');
          });
      }),
      { numRuns: 300 },
    ));

  const story = [
    'Rita Sol, the mayor of Porto, said on Tuesday that the bridge wouldn’t open. “Nobody’s safe there,” she said.',
    'The ministry in Bogotá declined to comment on the mayor’s remarks.',
  ].join('\n');
  const outline = (text: string) =>
    said(text).map((s) => [
      shown(s).normalize('NFC').replace(/[“”]/g, '"').replace(/’/g, "'"),
      s.act,
      s.sourceEntity?.normalize('NFC'),
      s.when,
    ]);

  it.each([
    ['straight marks', story.replace(/[“”]/g, '"').replace(/’/g, "'")],
    ['CRLF', story.replace(/\n/g, '\r\n')],
    ['NFD', story.normalize('NFD')],
  ])('%s change nothing but offsets', (_, text) =>
    expect(outline(text).map((row) => row.map((cell) => cell?.replace(/’/g, "'")))).toEqual(outline(story)),
  );

  it('a paragraph added elsewhere changes nothing but offsets', () => {
    const before = 'The harbour was full of ships.\n\n';
    const moved = said(before + story);
    expect(moved.map((s) => [shown(s), s.act, s.sourceEntity, s.source!.start - before.length])).toEqual(
      said(story).map((s) => [shown(s), s.act, s.sourceEntity, s.source!.start]),
    );
  });

  it('what is said in a long text is what is said in each of its parts', () => {
    const line = 'The minister said on Monday that the talks would resume. "We are ready," he told reporters.\n';
    expect(said(line.repeat(600)).map(shown)).toEqual(new Array(600).fill(said(line).map(shown)).flat());
  });
});

describe('texts that are not for it', () => {
  it.each([
    ['empty', '', 'empty'],
    ['binary', '\u0000\u0001PK\u0003'.repeat(50), 'control characters'],
    ['German', 'Der Minister sagte: „Wir sind bereit.“ Das ist nicht neu und nicht gut.', 'German'],
    ['a million marks', '“'.repeat(200_000), 'cannot be told'],
    ['a table', 'a\t1\t2\t3\n'.repeat(5000), 'cannot be told'],
  ])('%s', (_, text, why) => expect(extractStatements(text, {}, world).notAnalysed).toContain(why));

  it('another language gives its quotations, with no source', () => {
    const { statements } = extractStatements(
      'Der Minister sagte: „Wir sind bereit.“ Das ist nicht neu und nicht gut.',
      {},
      world,
    );
    expect(statements.map((s) => [s.source, s.content.text, s.confidence])).toEqual([[null, 'Wir sind bereit', 0]]);
  });
});

it('reads “constructor” as a word like any other', () =>
  expect(said('The constructor said on Monday that no constructor had asked for the rule.').map(shown)).toEqual([
    'The constructor | said | that no constructor had asked for the rule',
  ]));

it('readers’ comments that a dash attributes have no cue, whatever is said inside them', () =>
  expect(
    said('“He says the lock is dry.” ― Ines Dahl\n“The keeper said it was “dry”. He denies it.” ― Otto Brandt').length,
  ).toBeGreaterThan(0));
