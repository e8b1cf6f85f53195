/** Text from outside is text: payloads in every field that reaches a page stay inert on every page. */
import { DOMParser, parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardsOf } from '../../src/cli/boards.ts';
import { comparingOf } from '../../src/cli/serve.ts';
import { enginesOf, openToRead, openWorkshop } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { sessionOf } from '../../src/http/session.ts';
import { BadInput } from '../../src/model/bad-input.ts';
import { statementIdOf } from '../../src/model/bodies.ts';
import { quoteAt, wordsAt } from '../../src/model/selector.ts';
import type { Statement } from '../../src/model/statement.ts';
import { scribe } from '../contract/store.ts';
import { crawl, type Example, exampleSite } from './example.ts';

const payloads = [
  '<script>window.owned=1</script>',
  '"><img src=x onerror=window.owned=1>',
  "'><svg/onload=window.owned=1>",
  'javascript:window.owned=1',
  '</title></style></textarea></script><script src=//attacker.example></script>',
  '" onmouseover="window.owned=1" x="',
  "' style='background:url(//attacker.example)",
  `{{7*7}}$${'{7*7}'}<%= 7*7 %>#{7*7}`,
  '<!--<img src="--><img src=x onerror=window.owned=1//">',
  ']]><x:script xmlns:x="http://www.w3.org/1999/xhtml">window.owned=1</x:script>',
  '&lt;script&gt;window.owned=1&lt;/script&gt;',
  '<iframe srcdoc="<script>parent.owned=1</script>">',
  '<base href=//attacker.example/><form action=//attacker.example><input>',
  '\u202e<b>txet</b>\u2066\u200b',
];

let site: Example;
beforeAll(async () => {
  site = await exampleSite(async (app, dir) => {
    const workshop = await openWorkshop(dir, app.clock);
    const write = scribe(workshop.writes);
    const documents: string[] = [];
    for (const [i, p] of payloads.entries()) {
      const uri = i % 2 ? `javascript:window.owned=1//${i}${p}` : `https://example.org/${i}?q=${p}`;
      const text = `${p} office said it agreed to ${p}.`;
      const source = wordsAt(text, 0, p.length + 7);
      const cue = wordsAt(text, source.end + 1, source.end + 5);
      const statement: Statement = {
        source,
        cue,
        content: wordsAt(text, cue.end + 1, text.length - 1),
        sourceEntity: p,
        addressee: p,
        channel: p,
        when: '2021-06-07',
        whenText: p,
        type: 'mixed',
        act: 'assert',
        polarity: 'positive',
        confidence: 0.5,
        rule: p,
        entity: { name: p, kind: 'person', sure: false, rule: p },
      };
      const about = { title: p, issuer: p, publishedAt: p, language: p };
      const before = await write.see(uri, `2021-06-07T${10 + i}:00:00.000Z`, text, about);
      const after = await write.see(uri, `2021-06-08T${10 + i}:00:00.000Z`, `${text} ${p}`, about);
      await write.extract(before, [statement]);
      await write.extract(after, [statement]);
      await write.one(
        write.fact('capture', before.document, `2021-06-09T10:00:00.000Z`, {
          document: before.document,
          uri,
          outcome: 'error',
          provenance: 'fetched',
          note: p,
          mediaType: p,
        }),
      );
      const change = {
        type: 'attribution-change' as const,
        material: true,
        before: quoteAt(text, 0, 3),
        after: quoteAt(text, 0, 3),
        note: p,
        speakerBefore: p,
        speakerAfter: `${p} too`,
        rule: p,
      };
      const body = { document: before.document, before: before.id, after: after.id, changes: [change] };
      await write.one(
        write.fact(
          'revision',
          before.document,
          '2021-06-10T10:00:00.000Z',
          { ...body, disclosure: 'silent', sentence: p },
          [before.version.digest, after.version.digest],
          'compare@1',
        ),
      );
      await write.one(
        write.fact('review', statementIdOf(after.id, statement), '2021-06-11T10:00:00.000Z', {
          statement: statementIdOf(after.id, statement),
          decision: 'accept',
          author: p,
          reason: p,
        }),
      );
      documents.push(before.document);
    }
    const all = payloads.join(' ');
    await write.one(
      write.fact('dossier', 'd', '2021-06-12T10:00:00.000Z', {
        id: 'd',
        title: all,
        about: all,
        documents,
        cases: [],
        claims: [{ text: all, case: all, asOf: '2021-06-12', by: all, document: all }],
      }),
    );
    await write.one(
      write.fact('event', 'e', '2021-06-12T10:00:00.000Z', {
        id: 'e',
        dossier: 'd',
        title: all,
        kind: all,
        date: '2021-06-07',
        participants: payloads,
        accounts: documents.slice(0, 3),
        suggested: true,
      }),
    );
    await write.one(
      write.fact('event', 'e2', '2021-06-12T10:00:00.000Z', {
        id: 'e2',
        dossier: 'd',
        title: all,
        kind: all,
        date: '2021-06-07',
        participants: payloads,
        accounts: documents.slice(0, 3),
        suggested: true,
        because: all,
      }),
    );
    await workshop.close();
  });
});
afterAll(() => site.remove());

/** Nothing on the page runs, styles, frames or leads anywhere that we did not write. */
function inert(path: string, html: string, allowed: readonly string[] = []): void {
  const { document } = parseHTML(html);
  const where = (what: string) => `${path}: ${what}`;
  expect(
    [...document.querySelectorAll('script')].map((script) => script.outerHTML),
    path,
  ).toEqual(['<script src="/assets/zone.js"></script>', '<script src="/assets/reading.js" defer></script>']);
  for (const name of ['img', 'iframe', 'style', 'base', 'object', 'embed', 'textarea'])
    if (!allowed.includes(name)) expect(document.querySelector(name), where(name)).toBeNull();
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name, where(name)).not.toMatch(/^on|^style$/i);
      if (['href', 'src', 'action'].includes(name))
        expect(value, where(name)).toMatch(/^(\/(?!\/)|#|https:\/\/example\.org\/)/);
    }
  // What turns words round is alone in an element of its own, and named.
  for (const [text] of html.matchAll(/>[^<]*[\u200b\u202e\u2066][^<]*/g))
    if (!allowed.includes('textarea')) expect(text, where('unseen')).toMatch(/^>.$/u);
  expect(html, where('template')).not.toMatch(/49\$\{|\}49</);
}

test('every payload in every field of every page is text', async () => {
  const pages = await crawl(site.app, 1000);
  expect(pages.size).toBeGreaterThan(150);
  const kinds = new Set<string>();
  for (const [path, page] of pages) {
    if (!page.html) continue;
    kinds.add(path.split('/')[1]!);
    inert(path, page.html);
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining(['dossier', 'document', 'version', 'revision', 'statement', 'event']),
  );
});

test('and on the pages where people search, decide and keep watch, in whatever was typed', async () => {
  const record = await openToRead(site.dir, site.cli.clock);
  const { accounts } = record;
  const nothing = async () => {
    throw new BadInput(payloads.join(' '), payloads.join(' '), payloads.join(' '));
  };
  const app = appOf({
    reads: record.reads,
    engines: comparingOf(enginesOf()),
    procedures: boardsOf(),
    clock: site.cli.clock,
    desk: { author: payloads[0]!, decide: nothing, decideGrouping: nothing, decidePosition: nothing },
    access: { accounts, clock: site.cli.clock, origin: 'http://localhost', behindProxy: false },
    report: (asked, error) => {
      throw new Error(asked, { cause: error });
    },
  });
  const name = payloads.join(' ').slice(0, 90);
  await accounts.put({ name, role: 'admin', disabled: false, epoch: 0 });
  await accounts.note({ at: site.cli.clock(), who: payloads[1]!, what: payloads[0]!, from: name, outcome: name });
  const cookie = `onrecord=${await sessionOf((await accounts.find(name))!, accounts, site.cli.clock())}`;
  const { rows } = await record.reads.statements({}, { limit: 20 });
  const typed = payloads.map((p) => encodeURIComponent(p));
  const asked = [
    '/review',
    ...rows.map(({ id }) => `/review/${id}`),
    '/review/event/e2',
    ...typed.flatMap((p) => [`/search?q=${p}&speaker=${p}&issuer=${p}&from=${p}&dossier=${p}`, `/moment?phrase=${p}`]),
    ...typed.flatMap((p) => [`/statement/${p}`, `/revision?before=${p}`, `/board/${p}/x`, `/sign-in?next=${p}`]),
    '/health',
    '/audit',
  ];
  const answers = asked.map(async (path) => [path, await app.request(path, { headers: { cookie } })] as const);
  for (const id of [rows[0]!.id, 'event/e2']) {
    const form = Object.fromEntries(['decision', 'reason', 'speaker', 'act', 'content'].map((key) => [key, name]));
    const body = new URLSearchParams({ ...form, decision: 'correct', after: 'none' });
    const headers = { cookie, origin: 'http://localhost' };
    const post = async () => app.request(`/review/${id}`, { method: 'POST', body, headers });
    answers.push(post().then((answer) => [`POST ${id}`, answer] as const));
  }
  for (const [path, answer] of await Promise.all(answers)) inert(path, await answer.text(), ['textarea']);
  await record.close();
});

test('feeds carry payloads as text', async () => {
  const feed = await (await site.app.request('/dossier/d/feed')).text();
  const elements = new DOMParser().parseFromString(feed, 'text/xml').querySelectorAll('*');
  const names = new Set([...elements].map((element: { localName: string }) => element.localName));
  const known = [
    'feed',
    'id',
    'title',
    'subtitle',
    'updated',
    'generator',
    'link',
    'entry',
    'author',
    'name',
    'summary',
  ];
  expect([...names].filter((name) => !known.includes(name))).toEqual([]);
});

test('an error page shows the address as text', async () => {
  const answer = await site.app.request('/dossier/%3Cscript%3Ewindow.owned=1%3C/script%3E');
  expect(await answer.text()).not.toContain('<script>window');
});
