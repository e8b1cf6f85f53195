/** What every store must do. A store's own test calls `storeContract` with how to open a fresh one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentIdOf, idOfFact, statementIdOf } from '../../src/model/bodies.ts';
import { type Digest, digestOf } from '../../src/model/canonical.ts';
import { type Fact, type FactKind, factDigest, type RecordedFact } from '../../src/model/fact.ts';
import type { Change } from '../../src/model/revision.ts';
import { quoteAt, wordsAt } from '../../src/model/selector.ts';
import type { Act, Statement } from '../../src/model/statement.ts';
import type { Reads } from '../../src/store/reads.ts';
import type { Writes } from '../../src/store/writes.ts';

export type Opened = { readonly reads: Reads; readonly writes: Writes; close(): Promise<void> };

/** A fresh, empty record; `again` opens the same one a second time, as another process would. */
export type Fresh = { readonly first: Opened; again(): Promise<Opened>; remove(): Promise<void> };

const day = (n: number, hour = 12): string => `2021-06-${String(n).padStart(2, '0')}T${hour}:00:00.000Z`;

/** Writes the facts a pipeline would, in few words. */
export function scribe(writes: Writes) {
  const one = async (fact: Fact, blobs: readonly Uint8Array[] = []): Promise<RecordedFact> =>
    (await writes.commit({ facts: [fact], blobs }))[0]!;
  const fact = (
    kind: FactKind,
    subject: string,
    at: string,
    body: unknown,
    inputs: Digest[] = [],
    step = 'submit@1',
  ): Fact => ({
    kind,
    subject,
    inputs,
    step,
    happenedAt: at,
    learnedAt: at,
    body,
  });
  return {
    fact,
    one,
    /** One sight of a page: document, capture and, with a text, a version. */
    async see(
      uri: string,
      at: string,
      text: string,
      about: { title?: string; issuer?: string; publishedAt?: string } = {},
    ) {
      const document = documentIdOf(uri);
      await one(fact('document', document, '2021-01-01T00:00:00.000Z', { id: document, originalResource: uri }));
      const capture = await one(
        fact('capture', document, at, { document, uri, outcome: 'new', provenance: 'given', payload: digestOf(text) }),
      );
      const bytes = Buffer.from(text);
      const textDigest = digestOf(bytes);
      const version = await one(
        fact(
          'version',
          document,
          at,
          { document, capture: idOfFact(capture.digest), textDigest, title: about.title ?? uri, ...about },
          [capture.digest, textDigest],
          'text@1',
        ),
        [bytes],
      );
      return { document, capture, version, id: idOfFact(version.digest), text };
    },
    async observe(seen: { document: string; id: string }, at: string) {
      const { document } = seen;
      const capture = await one(
        fact('capture', document, at, { document, uri: 'x:', outcome: 'unchanged', provenance: 'given' }),
      );
      return one(
        fact('observation', document, at, { document, version: seen.id, capture: idOfFact(capture.digest) }, [
          capture.digest,
        ]),
      );
    },
    async extract(
      seen: { document: string; version: RecordedFact; id: string; text: string },
      statements: readonly Statement[],
      step = 1,
    ) {
      return one(
        fact(
          'extraction',
          seen.id,
          day(30),
          { document: seen.document, version: seen.id, statements, attitudes: [] },
          [seen.version.digest],
          `extract@${step}`,
        ),
      );
    },
    async revise(
      before: { document: string; version: RecordedFact; id: string },
      after: { version: RecordedFact; id: string },
      changes: readonly Change[],
      step = 1,
    ) {
      return one(
        fact(
          'revision',
          before.document,
          day(30),
          {
            document: before.document,
            before: before.id,
            after: after.id,
            changes,
            disclosure: 'silent',
            sentence: 'x',
          },
          [before.version.digest, after.version.digest],
          `compare@${step}`,
        ),
      );
    },
  };
}

/** `[Source] [cue] [content]` marked in a text: "[Kyiv] [said] [it agreed]." gives text and one statement. */
export function marked(line: string, more: Partial<Statement> = {}): { text: string; statement: Statement } {
  const text = line.replace(/[[\]]/g, '');
  const spans = [...line.matchAll(/\[([^\]]*)\]/g)].map((match, i) => {
    const start = match.index - 2 * i;
    return wordsAt(text, start, start + match[1]!.length);
  });
  const [source = null, cue = null, content] = spans;
  const statement: Statement = {
    source,
    cue,
    content: content!,
    type: 'indirect',
    act: 'assert',
    polarity: 'positive',
    confidence: 0.9,
    rule: 'test',
    ...(source ? { sourceEntity: source.text } : {}),
    ...more,
  };
  return { text, statement };
}

const change = (before: string, after: string, material: boolean): Change => ({
  type: material ? 'attribution-change' : 'typography/spelling',
  material,
  before: quoteAt(before, 0, 4),
  after: quoteAt(after, 0, 4),
  note: 'n',
  rule: 'r',
});

export function storeContract(name: string, fresh: () => Promise<Fresh>): void {
  describe(`${name} keeps the store's contract`, () => {
    let record: Fresh;
    let reads: Reads;
    let writes: Writes;
    let write: ReturnType<typeof scribe>;
    beforeEach(async () => {
      record = await fresh();
      ({ reads, writes } = record.first);
      write = scribe(writes);
    });
    afterEach(async () => {
      await record.first.close();
      await record.remove();
    });

    it('numbers facts from 0 without gaps and gives back their bytes', async () => {
      const a = await write.see('https://a.example/1', day(7), 'One.');
      const facts: RecordedFact[] = [];
      for await (const fact of reads.facts()) facts.push(fact);
      expect(facts.map((fact) => fact.index)).toEqual([0, 1, 2]);
      expect(await reads.size()).toBe(3);
      for (const fact of facts) expect(factDigest(fact)).toBe(fact.digest);
      expect(await reads.fact(a.version.digest)).toEqual(a.version);
      expect(await reads.fact(digestOf('nothing'))).toBeNull();
      expect(Buffer.from((await reads.blob(digestOf('One.')))!).toString()).toBe('One.');
      expect(await reads.blob(digestOf('nothing'))).toBeNull();
      expect(await reads.history('version', a.document)).toEqual([a.version]);
    });

    it('adds nothing when a call is repeated', async () => {
      await write.see('https://a.example/1', day(7), 'One.');
      await write.see('https://a.example/1', day(7), 'One.');
      expect(await reads.size()).toBe(3);
      expect((await reads.versionsOf(documentIdOf('https://a.example/1'))).length).toBe(1);
    });

    it('does a step once for its key, and answers a repeat with what was recorded then', async () => {
      const key = { step: 'text', version: 2, input: 'x' };
      const first = await writes.commit({ key, facts: [write.fact('alert', 's', day(1), { n: 1 })] });
      const again = await writes.commit({ key, facts: [write.fact('alert', 's', day(2), { n: 2 })] });
      expect(again).toEqual(first);
      expect(await reads.size()).toBe(1);
    });

    it('refuses a fact whose input it does not hold, and then holds nothing of the call', async () => {
      const lost = write.fact('alert', 's', day(1), {}, [digestOf('never seen')]);
      await expect(writes.commit({ facts: [write.fact('alert', 'a', day(1), {}), lost] })).rejects.toMatchObject({
        name: 'Unfounded',
      });
      expect(await reads.size()).toBe(0);
    });

    it('refuses with Conflict when the newest fact is not the expected one', async () => {
      const first = await write.one(write.fact('review', 's1', day(1), { statement: 's1' }));
      const second = write.fact('review', 's1', day(2), { statement: 's1' });
      const expects = { kind: 'review' as const, subject: 's1', digest: null };
      await expect(writes.commit({ facts: [second], expects })).rejects.toMatchObject({ name: 'Conflict' });
      await writes.commit({ facts: [second], expects: { ...expects, digest: first.digest } });
      expect((await reads.history('review', 's1')).length).toBe(2);
    });

    it('counts A → B → A as three versions and an unchanged sight as none', async () => {
      const uri = 'https://a.example/readout';
      const a = await write.see(uri, day(7), 'Biden stressed it.', { title: 'First', issuer: 'Office' });
      await write.observe(a, day(8));
      const b = await write.see(uri, day(9), 'Zelenskyy stressed it.', { title: 'Second', issuer: 'Office' });
      const c = await write.see(uri, day(10), 'Biden stressed it.', { title: 'Third', issuer: 'Office' });
      const versions = await reads.versionsOf(a.document);
      expect(versions.map((v) => [v.id, v.ordinal, v.firstSeen, v.lastSeen, v.observations])).toEqual([
        [a.id, 1, day(7), day(8), 2],
        [b.id, 2, day(9), day(9), 1],
        [c.id, 3, day(10), day(10), 1],
      ]);
      expect(versions[0]!.textDigest).toBe(versions[2]!.textDigest);
      expect(await reads.document(a.document)).toMatchObject({
        title: 'Third',
        issuer: 'Office',
        versions: 3,
        firstSeen: day(7),
        lastSeen: day(10),
        originalResource: uri,
        dossiers: [],
      });
      expect(await reads.documentOf(uri)).toEqual(await reads.document(a.document));
      expect((await reads.version(b.id))!.text).toBe('Zelenskyy stressed it.');
      expect((await reads.capturesOf(a.document)).map((capture) => capture.at)).toEqual(
        [7, 8, 9, 10].map((d) => day(d)),
      );
      expect((await reads.versionAsOf(a.document, day(8, 23)))!.id).toBe(a.id);
      expect((await reads.versionAsOf(a.document, day(9)))!.id).toBe(b.id);
      expect(await reads.versionAsOf(a.document, day(6))).toBeNull();
    });

    it('puts a memento that is learned late in its place', async () => {
      const uri = 'https://a.example/late';
      const second = await write.see(uri, day(9), 'Two.', { title: 'Two' });
      const first = await write.see(uri, day(3), 'One.', { title: 'One' });
      expect((await reads.versionsOf(first.document)).map((v) => [v.id, v.ordinal])).toEqual([
        [first.id, 1],
        [second.id, 2],
      ]);
      expect((await reads.document(first.document))!.title).toBe('Two');
      expect((await reads.document(first.document))!.firstSeen).toBe(day(3));
    });

    it('answers null or nothing for what it does not know', async () => {
      expect(await reads.document('0')).toBeNull();
      expect(await reads.documentOf('x:')).toBeNull();
      expect(await reads.version('0')).toBeNull();
      expect(await reads.capture('0')).toBeNull();
      expect(await reads.extractionOf('0')).toBeNull();
      expect(await reads.statement('0')).toBeNull();
      expect(await reads.revision('0', '1')).toBeNull();
      expect(await reads.event('0')).toBeNull();
      expect(await reads.alignmentOf('0')).toBeNull();
      expect(await reads.dossier('0')).toBeNull();
      expect(await reads.dossiers()).toEqual([]);
      expect((await reads.statements({ dossier: '0' })).rows).toEqual([]);
      expect((await reads.search('“”* OR NOT (')).rows).toEqual([]);
    });

    it('lists statements by document then place, of newest versions only, page by page', async () => {
      const one = marked('[Kyiv] [said] [it agreed] on Monday.');
      const two = marked('[NATO] [denied] [any step] on Tuesday.', { act: 'deny' });
      const a = await write.see('https://a.example/1', day(7), one.text, { issuer: 'A', publishedAt: '2021-06-07' });
      const b = await write.see('https://a.example/2', day(8), two.text, { issuer: 'B' });
      await write.extract(b, [two.statement]);
      await write.extract(a, [one.statement]);
      const all = await reads.statements({});
      expect(all.rows.map((row) => row.statement.sourceEntity)).toEqual(['Kyiv', 'NATO']);
      expect(all.next).toBeUndefined();
      const first = await reads.statements({}, { limit: 1 });
      const second = await reads.statements({}, { limit: 1, after: first.next! });
      expect([...first.rows, ...second.rows]).toEqual(all.rows);
      const turned = await reads.statements({}, { latestFirst: true });
      expect(turned.rows).toEqual([...all.rows].reverse());
      const last = await reads.statements({}, { limit: 1, latestFirst: true });
      const before = await reads.statements({}, { limit: 1, latestFirst: true, after: last.next! });
      expect([...last.rows, ...before.rows]).toEqual(turned.rows.slice(0, 2));
      const documents = await reads.documents({});
      const newest = await reads.documents({}, { limit: 1, latestFirst: true });
      const older = await reads.documents({}, { latestFirst: true, after: newest.next! });
      expect([...newest.rows, ...older.rows]).toEqual([...documents.rows].reverse());
      expect((await reads.statements({ speaker: 'NATO' })).rows.length).toBe(1);
      expect((await reads.statements({ act: 'deny' })).rows[0]!.document).toBe(b.document);
      expect((await reads.statements({ issuer: 'A' })).rows[0]!.documentTitle).toBe('https://a.example/1');
      expect((await reads.statements({ from: '2021-06-08' })).rows.length).toBe(1);
      expect((await reads.statements({ to: '2021-06-07' })).rows.length).toBe(1);
      const id = statementIdOf(a.id, one.statement);
      expect(await reads.statement(id)).toEqual(all.rows[0]);
      const later = marked('[Kyiv] [said] [it had agreed] on Monday.');
      const a2 = await write.see('https://a.example/1', day(9), later.text);
      await write.extract(a2, [later.statement]);
      expect((await reads.statements({})).rows.map((row) => row.version)).toEqual([a2.id, b.id]);
      expect((await reads.statements({ document: a.document })).rows.map((row) => row.version)).toEqual([a.id, a2.id]);
      expect((await reads.statement(id))!.version).toBe(a.id);
      const [nato] = await reads.speakers({ name: 'NATO' });
      expect((await reads.speakers({})).find(({ name }) => name === 'NATO')).toEqual(nato);
      expect(await reads.speakers({ name: 'Nobody' })).toEqual([]);
      expect((await reads.speakers({})).map(({ name, statements, acts }) => [name, statements, acts])).toEqual([
        ['Kyiv', 1, { assert: 1 }],
        ['NATO', 1, { deny: 1 }],
      ]);
    });

    it('shows the newest extractor’s statements and keeps the address of words found again', async () => {
      const { text, statement } = marked('[Kyiv] [said] [it agreed] on Monday.');
      const a = await write.see('https://a.example/1', day(7), text);
      await write.extract(a, [statement], 1);
      const better: Statement = { ...statement, sourceEntity: 'Government of Ukraine', act: 'confirm' };
      const outer = marked('[Kyiv] said [it agreed on Monday].').statement;
      await write.extract(a, [{ ...better, nestedIn: 1 }, outer], 2);
      await write.extract(a, [statement], 1);
      const { rows } = await reads.statements({});
      expect(rows.map((row) => row.statement.sourceEntity)).toEqual(['Government of Ukraine', 'Kyiv']);
      expect(rows[0]!.id).toBe(statementIdOf(a.id, statement));
      expect(rows[0]!.chain).toEqual([rows[1]!.id]);
      expect((await reads.extractionOf(a.id))!.step).toBe('extract@2');
      expect((await reads.extractionOf(a.id))!.ids).toEqual(rows.map((row) => row.id));
      expect((await reads.search('government')).rows.length).toBe(1);
    });

    it('follows people’s decisions about a statement', async () => {
      const { text, statement } = marked('[Kyiv] [said] [it agreed] on Monday.');
      const a = await write.see('https://a.example/1', day(7), text);
      await write.extract(a, [statement]);
      const id = statementIdOf(a.id, statement);
      const review = (n: number, decision: string, correction?: object) =>
        write.one(
          write.fact('review', id, day(n), {
            statement: id,
            decision,
            author: 'A',
            reason: 'r',
            ...(correction ? { correction } : {}),
          }),
        );
      await review(20, 'correct', { sourceEntity: 'President’s office' });
      expect((await reads.statements({ speaker: 'President’s office' })).rows[0]!.reviews.length).toBe(1);
      await review(21, 'reject');
      expect(await reads.speakers({})).toEqual([]);
      await review(22, 'undo');
      expect((await reads.speakers({})).map((speaker) => speaker.name)).toEqual(['President’s office']);
      await review(23, 'undo');
      expect((await reads.speakers({})).map((speaker) => speaker.name)).toEqual(['Kyiv']);
      expect((await reads.statement(id))!.reviews.length).toBe(4);
    });

    it('keeps revisions and lists changes latest first', async () => {
      const [t1, t2, t3] = ['Biden stressed it.', 'Zelenskyy stressed it.', 'Zelenskyy said it.'];
      const uri = 'https://a.example/1';
      const a = await write.see(uri, day(7), t1);
      const b = await write.see(uri, day(8), t2);
      const c = await write.see(uri, day(9), t3);
      const ab = await write.revise(a, b, [change(t1, t2, true), change(t1, t2, false)]);
      const bc = await write.revise(b, c, [change(t2, t3, true)]);
      await write.revise(a, c, [change(t1, t3, true)]);
      expect((await reads.revision(a.id, b.id))!.fact).toBe(ab.digest);
      expect((await reads.revisionsOf(a.document)).map((revision) => revision.fact)).toEqual([ab.digest, bc.digest]);
      const material = await reads.changes({ material: true });
      expect(material.rows.map((row) => [row.revision.before, row.revision.after])).toEqual([
        [a.id, c.id],
        [b.id, c.id],
        [a.id, b.id],
      ]);
      const better = await write.revise(a, b, [change(t1, t2, false)], 2);
      expect((await reads.revision(a.id, b.id))!.fact).toBe(better.digest);
      expect((await reads.changes({ material: true })).rows.length).toBe(2);
      expect((await reads.changes({})).rows.length).toBe(3);
      const first = await reads.changes({}, { limit: 2 });
      const rest = await reads.changes({}, { limit: 2, after: first.next! });
      expect([...first.rows, ...rest.rows]).toEqual((await reads.changes({})).rows);
    });

    it('keeps dossiers in their own order, the newest fact replacing what is shown', async () => {
      const one = marked('[Kyiv] [said] [it agreed].');
      const a = await write.see('https://a.example/1', day(7), one.text);
      const b = await write.see('https://a.example/2', day(8), one.text);
      await write.extract(a, [one.statement]);
      await write.extract(b, [one.statement]);
      const dossier = (documents: string[]) => ({ id: 'd', title: 'D', about: '', documents, cases: [], claims: [] });
      await write.one(write.fact('dossier', 'd', day(10), dossier([b.document, a.document])));
      expect((await reads.documents({ dossier: 'd' })).rows.map((row) => row.id)).toEqual([b.document, a.document]);
      expect((await reads.documents({})).rows.map((row) => row.id)).toEqual([a.document, b.document]);
      expect((await reads.document(a.document))!.dossiers).toEqual(['d']);
      const pages = await reads.statements({ dossier: 'd' }, { limit: 1 });
      expect(pages.rows[0]!.document).toBe(b.document);
      expect((await reads.statements({ dossier: 'd' }, { limit: 1, after: pages.next! })).rows[0]!.document).toBe(
        a.document,
      );
      expect((await reads.search('agreed', { dossier: 'd' })).rows.length).toBe(4);
      await write.one(write.fact('dossier', 'd', day(11), dossier([a.document])));
      expect((await reads.documents({ dossier: 'd' })).rows.map((row) => row.id)).toEqual([a.document]);
      expect((await reads.speakers({ dossier: 'd' })).map((speaker) => speaker.statements)).toEqual([1]);
      expect((await reads.search('agreed', { dossier: 'd', in: 'statements' })).rows.length).toBe(1);
      expect(await reads.dossiers()).toEqual([dossier([a.document])]);
    });

    it('counts who speaks in a dossier as its documents and their statements come and go', async () => {
      const [kyiv, moscow] = [marked('[Kyiv] [said] [it agreed].'), marked('[Moscow] [said] [it would not].')];
      /** What the lists say, counted. */
      const counted = async (): Promise<Record<string, number>> => {
        const by: Record<string, number> = {};
        for (const { statement, reviews } of (await reads.statements({ dossier: 'd' })).rows) {
          const last = reviews.at(-1)?.body as { decision: string; correction?: { sourceEntity: string } } | undefined;
          if (last?.decision === 'reject') continue;
          const name = last?.correction?.sourceEntity ?? statement.sourceEntity!;
          by[name] = (by[name] ?? 0) + 1;
        }
        return by;
      };
      const holds = async (expected: Record<string, number>): Promise<void> => {
        const speakers = await reads.speakers({ dossier: 'd' });
        expect(Object.fromEntries(speakers.map(({ name, statements }) => [name, statements]))).toEqual(expected);
        expect(await counted()).toEqual(expected);
        for (const speaker of speakers)
          expect(await reads.speakers({ dossier: 'd', name: speaker.name })).toEqual([speaker]);
      };
      const file = (at: number, documents: string[]) =>
        write.one(
          write.fact('dossier', 'd', day(at), { id: 'd', title: 'D', about: '', documents, cases: [], claims: [] }),
        );
      const a = await write.see('https://a.example/1', day(7), kyiv.text);
      const b = await write.see('https://a.example/2', day(8), moscow.text);
      await write.extract(a, [kyiv.statement]);
      await file(9, [a.document, b.document, 'of which nothing is known']);
      await holds({ Kyiv: 1 });
      await write.extract(b, [moscow.statement]);
      await holds({ Kyiv: 1, Moscow: 1 });
      await file(10, [b.document, a.document]);
      await holds({ Kyiv: 1, Moscow: 1 });
      const later = await write.see('https://a.example/1', day(11), moscow.text);
      await holds({ Moscow: 1 });
      await write.extract(later, [moscow.statement]);
      await holds({ Moscow: 2 });
      const id = statementIdOf(b.id, moscow.statement);
      const review = { statement: id, author: 'A', reason: 'r' };
      await write.one(write.fact('review', id, day(12), { ...review, decision: 'reject' }));
      await holds({ Moscow: 1 });
      await file(13, [b.document]);
      await holds({});
      const correction = { sourceEntity: 'Minsk' };
      await write.one(write.fact('review', id, day(14), { ...review, decision: 'correct', correction }));
      await holds({ Minsk: 1 });
    });

    it('tells which dossiers are new to somebody who knows the rest', async () => {
      const dossier = (id: string, title: string) => ({ id, title, about: '', documents: [], cases: [], claims: [] });
      const put = (id: string, title: string) => write.one(write.fact('dossier', id, day(7), dossier(id, title)));
      expect(await reads.dossiersAfter(-1)).toEqual([]);
      const b = await put('b', 'B');
      const a = await put('a', 'A');
      expect(await reads.dossiersAfter(-1)).toEqual([
        { index: b.index, dossier: dossier('b', 'B') },
        { index: a.index, dossier: dossier('a', 'A') },
      ]);
      const again = await put('b', 'B again');
      expect(await reads.dossiersAfter(a.index)).toEqual([{ index: again.index, dossier: dossier('b', 'B again') }]);
      expect(await reads.dossiersAfter(again.index)).toEqual([]);
    });

    it('tells what the dossiers are called, by their newest names', async () => {
      const dossier = (id: string, title: string, documents: readonly string[] = []) => ({
        id,
        title,
        about: 'About it.',
        documents,
        cases: [],
        claims: [],
      });
      const put = (id: string, title: string, documents?: readonly string[]) =>
        write.one(write.fact('dossier', id, day(7), dossier(id, title, documents)));
      expect(await reads.dossierTitles()).toEqual([]);
      await put('b', 'Brücken “1”', ['x', 'y']);
      await put('a', 'A');
      expect(await reads.dossierTitles()).toEqual([
        { id: 'a', title: 'A' },
        { id: 'b', title: 'Brücken “1”' },
      ]);
      await put('a', 'A\0 again');
      expect(await reads.dossierTitles()).toEqual([
        { id: 'a', title: 'A\ufffd again' },
        { id: 'b', title: 'Brücken “1”' },
      ]);
      expect((await reads.dossiers())[0]!.title).toBe('A\0 again');
    });

    it('keeps events and the newest alignment of each', async () => {
      const event = {
        id: 'call',
        dossier: 'd',
        title: 'Call',
        kind: 'call',
        participants: [],
        accounts: [],
        suggested: false,
      };
      await write.one(write.fact('event', 'call', day(1), event));
      await write.one(write.fact('event', 'call', day(2), { ...event, title: 'The call' }));
      await write.one(
        write.fact('alignment', 'call', day(3), { event: 'call', versions: { x: 'y' }, findings: [], sentence: 's' }),
      );
      expect((await reads.eventsOf('d')).map((found) => found.title)).toEqual(['The call']);
      expect((await reads.event('call'))!.title).toBe('The call');
      expect(await reads.alignmentOf('call')).toMatchObject({ versions: { x: 'y' }, sentence: 's' });
    });

    it('keeps what was decided about a grouping apart from statements', async () => {
      const event = {
        id: 'suggested-1',
        dossier: 'd',
        title: 'Call',
        kind: 'call',
        participants: [],
        accounts: [],
        suggested: true,
        because: 'Each opens with a call.',
      };
      const suggested = await write.one(write.fact('event', event.id, day(1), event));
      const decision = { event: event.id, decision: 'reject', author: 'ana', reason: 'two calls' };
      const review = write.fact('review', `event:${event.id}`, day(2), decision, [suggested.digest]);
      const rejected = { ...event, rejected: true };
      // Both in one commit, the second founded on the first.
      const after = write.fact('event', event.id, day(2), rejected, [factDigest(review)]);
      await writes.commit({ facts: [review, after] });
      expect(await reads.eventsOf('d')).toEqual([rejected]);
      expect(await reads.event(event.id)).toEqual(rejected);
      expect((await reads.history('event', event.id)).map((fact) => fact.body)).toEqual([event, rejected]);
      expect((await reads.history('review', `event:${event.id}`)).map((fact) => fact.body)).toEqual([decision]);
      expect(await reads.history('review', event.id)).toEqual([]);
    });

    it('finds words in any version, shows them where they stand, and ignores case and diacritics', async () => {
      const uri = 'https://a.example/1';
      const a = await write.see(uri, day(7), 'In Genève, Biden stressed the Membership Action Plan.', {
        title: 'Readout',
      });
      await write.see(uri, day(8), 'In Geneve, Zelenskyy raised it.', { title: 'Readout' });
      const find = async (query: string, more = {}) => (await reads.search(query, { in: 'documents', ...more })).rows;
      expect((await find('GENEVE')).length).toBe(1);
      expect((await find('biden')).map((hit) => hit.version)).toEqual([a.id]);
      expect((await find('"membership action"')).length).toBe(1);
      expect((await find('"action membership"')).length).toBe(0);
      expect((await find('memb*')).length).toBe(1);
      expect((await find('readout')).length).toBe(1);
      expect((await find('biden', { changed: true })).length).toBe(1);
      expect((await find('biden', { changed: false })).length).toBe(0);
      const [hit] = await find('plan');
      const { start, end } = hit!.matches[0]!;
      expect(hit!.snippet.slice(start, end)).toBe('Plan');
    });

    it('gives jobs out once, in order within a document, again after a failure or a lost worker', async () => {
      const a = await write.see('https://a.example/1', day(7), 'One.');
      const b = await write.see('https://a.example/2', day(7), 'Two.');
      const job = (step: string, of: { version: RecordedFact }) => ({ step, version: 1, input: of.version.digest });
      const jobs = [job('extract', a), job('compare', a), job('extract', b)];
      await writes.commit({ facts: [], jobs });
      await writes.commit({ facts: [], jobs });
      expect(await reads.jobs()).toEqual({ due: 3, running: 0, done: 0, parked: [] });
      expect(await reads.vitals()).toEqual({
        facts: 6,
        captures: { new: 2 },
        jobs: { due: 3, running: 0, done: 0, parked: 0 },
        waitingSince: day(7),
      });
      expect(await writes.claim('w1', day(9), 60_000)).toEqual({ ...jobs[0], attempts: 1 });
      expect(await writes.claim('w2', day(9), 60_000)).toEqual({ ...jobs[2], attempts: 1 });
      expect(await writes.claim('w3', day(9), 60_000)).toBeNull();
      await writes.commit({ key: jobs[0]!, facts: [] });
      await writes.release(jobs[2]!, 'no room', day(10));
      expect(await writes.claim('w1', day(9), 1000)).toEqual({ ...jobs[1], attempts: 1 });
      expect(await writes.claim('w2', day(9), 1000)).toBeNull();
      expect(await writes.claim('w2', '2021-06-09T12:00:02.000Z', 1000)).toEqual({ ...jobs[1], attempts: 2 });
      expect(await writes.claim('w2', day(10), 1000)).toEqual({ ...jobs[1], attempts: 3 });
      await writes.release(jobs[1]!, 'cannot be read');
      expect(await writes.claim('w1', day(11), 1000)).toEqual({ ...jobs[2], attempts: 2 });
      expect(await reads.jobs()).toEqual({
        due: 0,
        running: 1,
        done: 1,
        parked: [{ ...jobs[1], attempts: 3, error: 'cannot be read' }],
      });
      // Asked before, it still counts what came since, as one that asks for the first time does.
      await write.see('https://a.example/3', day(8), 'Three.');
      const elsewhere = await record.again();
      for (const asked of [reads, reads, elsewhere.reads])
        expect(await asked.vitals()).toEqual({
          facts: 9,
          captures: { new: 3 },
          jobs: { due: 0, running: 1, done: 1, parked: 1 },
          waitingSince: day(7),
        });
      await elsewhere.close();
      expect(await writes.unpark()).toBe(1);
      expect(await writes.unpark()).toBe(0);
      expect(await writes.claim('w2', day(11), 1000)).toEqual({ ...jobs[1], attempts: 1 });
    });

    it('takes over the work of another record: done stays done, the rest is due', async () => {
      const a = await write.see('https://a.example/1', day(7), 'One.');
      const key = (step: string) => ({ step, version: 1, input: a.version.digest });
      const work = [
        { ...key('extract'), state: 'done' as const, facts: [a.version.index] },
        { ...key('compare'), state: 'running' as const, facts: [] },
      ];
      await writes.adopt(work);
      await writes.adopt(work);
      expect(await writes.commit({ key: key('extract'), facts: [] })).toEqual([a.version]);
      expect(await writes.claim('w', day(9), 1000)).toEqual({ ...key('compare'), attempts: 1 });
      expect(await reads.jobs()).toMatchObject({ due: 0, running: 1, done: 1 });
    });

    it('gives a host to one watcher at a time, keeps its pause, and frees it when its holder is gone', async () => {
      const mine = { host: 'a.example', holder: 'w1', gap: 60_000, lease: 600_000 };
      const theirs = { ...mine, holder: 'w2' };
      const now = day(9);
      expect(await writes.takeTurn(mine, now)).toBe(0);
      expect(await writes.takeTurn(theirs, now)).toBeNull();
      expect(await writes.takeTurn(mine, now)).toBeGreaterThan(50_000);
      await writes.asking(mine, now);
      await writes.giveTurn(theirs);
      expect(await writes.takeTurn(theirs, now)).toBeNull();
      await writes.giveTurn(mine);
      expect(await writes.takeTurn({ ...theirs, gap: 0 }, now)).toBeGreaterThan(100_000);
      expect(await writes.takeTurn(mine, now)).toBeNull();
      expect(await writes.takeTurn({ ...mine, host: 'b.example' }, now)).toBe(0);
      const dying = { host: 'c.example', holder: 'w1', gap: 0, lease: 1 };
      expect(await writes.takeTurn(dying, now)).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await writes.takeTurn({ ...dying, holder: 'w2' }, day(9, 13))).toBe(0);
    });

    it('lets two writers work at once: nothing lost, nothing doubled, no gap', async () => {
      const other = await record.again();
      const second = scribe(other.writes);
      const mine = Array.from({ length: 40 }, (_, i) => write.fact('alert', `mine ${i}`, day(1), { i }));
      await Promise.all(
        mine.flatMap((fact, i) => [
          writes.commit({ facts: [fact] }),
          other.writes.commit({ facts: [i % 2 ? fact : second.fact('alert', `other ${i}`, day(1), { i })] }),
        ]),
      );
      expect(await other.reads.size()).toBe(60);
      const seen = new Set<string>();
      for await (const fact of reads.facts()) seen.add(fact.digest);
      expect(seen.size).toBe(60);
      await other.close();
    });

    it('makes of many facts at once what it makes of them one by one', async () => {
      const uri = 'https://a.example/readout';
      const [t1, t2] = ['[Biden] [stressed] [the plan].', '[Zelenskyy] [stressed] [the plan].'].map((line) =>
        marked(line),
      );
      const b = await write.see(uri, day(9), t2!.text, { title: 'Second', issuer: 'Office' });
      const other = await write.see('https://a.example/other', day(8), t1!.text, { issuer: 'House' });
      await write.extract(b, [t2!.statement]);
      const a = await write.see(uri, day(7), t1!.text, { title: 'First' });
      await write.extract(other, [t1!.statement, t1!.statement]);
      await write.extract(a, [t1!.statement], 2);
      await write.extract(a, [], 1);
      await write.observe(a, day(10));
      await write.extract(b, [{ ...t2!.statement, act: 'confirm' }], 2);
      await write.revise(a, b, [change(t1!.text, t2!.text, true)]);
      await write.revise(a, b, [change(t1!.text, t2!.text, false)], 2);
      const id = statementIdOf(b.id, t2!.statement);
      const decision = { statement: id, decision: 'correct', author: 'A', reason: 'r' };
      await write.one(write.fact('review', id, day(11), { ...decision, correction: { sourceEntity: 'Kyiv' } }));
      for (const documents of [[a.document], [other.document, a.document]]) {
        const dossier = { id: 'd', title: 'D', about: '', documents, cases: [], claims: [] };
        await write.one(write.fact('dossier', 'd', day(12), dossier));
      }
      await write.extract(b, [t2!.statement, marked('Zelenskyy [stressed] [the plan].').statement], 3);

      const facts: Fact[] = [];
      for await (const { index: _, digest: __, ...fact } of reads.facts()) facts.push(fact);
      const second = await fresh();
      await second.first.writes.commit({ facts, blobs: [Buffer.from(t1!.text), Buffer.from(t2!.text)] });
      const shown = async (of: Reads) => ({
        documents: [await of.documents({}), await of.documents({ dossier: 'd' })],
        versions: [await of.versionsOf(a.document), await of.versionsOf(other.document)],
        statements: [await of.statements({}), await of.statements({ document: a.document })],
        speakers: [await of.speakers({}), await of.speakers({ dossier: 'd' })],
        changes: await of.changes({}),
        found: [await of.search('plan'), await of.search('"the plan"', { dossier: 'd' })],
        asOf: await of.versionAsOf(a.document, day(10, 23)),
      });
      expect(await shown(second.first.reads)).toEqual(await shown(reads));
      expect((await second.first.reads.statements({ speaker: 'Kyiv' })).rows.length).toBe(1);
      await second.first.close();
      await second.remove();
    });

    it('takes every act a statement can have', async () => {
      const acts: Act[] = ['refuse-to-answer', 'ask'];
      for (const [i, act] of acts.entries()) {
        const { text, statement } = marked(`[They] [spoke] [of point ${i}].`, { act, polarity: 'none' });
        await write.extract(await write.see(`https://a.example/${i}`, day(7), text), [statement]);
      }
      expect((await reads.speakers({}))[0]!.acts).toEqual({ ask: 1, 'refuse-to-answer': 1 });
    });
  });
}
