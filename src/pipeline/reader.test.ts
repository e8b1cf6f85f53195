import { afterAll, describe, expect, test } from 'vitest';
import { sniffed } from './document-kind.ts';
import { readDocument } from './read-document.ts';
import { readerOf } from './reader.ts';

const reader = readerOf({ time: 30_000, memory: 512 });
/** For documents that may be given up: what counts is that there is an answer in time. */
const hasty = readerOf({ time: 1500, memory: 256 });
afterAll(async () => {
  await reader.close();
  await hasty.close();
});
const html = (source: string | Buffer, mediaType = 'text/html; charset=utf-8') =>
  reader.read(Buffer.from(source), { mediaType, address: 'https://office.example/a/b' });
const read = (source: string, mediaType: string) => readDocument(Buffer.from(source), { mediaType });
const long =
  'The two leaders spoke by telephone for half an hour on Monday evening, the office of the president said in a statement.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en_gb"><head>${head}</head><body>${body}</body></html>`;

describe('pages', () => {
  test('the words a reader sees, block by block', async () => {
    const { text } = await html(
      page(`<nav><ul><li><a href=/>Home</a><li><a href=/news>All news of the office</a></ul></nav>
        <article><h2>What was said</h2><p>${long}</p><p>First line<br>second&nbsp;line, with <b>bold</b>
        and <a href=x>a link</a>.</p><ul><li>One point of the statement</li><li>Another point of it</li></ul>
        <figure><img src=x><figcaption>The room, seen from above</figcaption></figure>
        <p><a href=/more>Read more about this in our archive</a></p><pre>  kept
    as it is</pre><script>var hidden = "said";</script></article><footer><a href=/imprint>Imprint</a></footer>`),
    );
    expect(text).toBe(
      `What was said\n\n${long}\n\nFirst line\nsecond\u00a0line, with bold and a link.\n\nOne point of the statement\nAnother point of it\n\n  kept\n    as it is`,
    );
  });
  test('what the page says about itself', async () => {
    const linked = JSON.stringify({
      '@graph': [{ '@type': 'NewsArticle', publisher: { name: 'Office' }, datePublished: '2021-06-07T18:02:00+03:00' }],
    });
    expect(
      await html(
        page(
          `<h1>Heading</h1><p>${long}</p>`,
          `<title>Title | Office</title><meta property="og:title" content=" Read\nout "><link rel=canonical href="/c"><script type="application/ld+json">${linked}</script><script type="application/ld+json">{broken</script>`,
        ),
      ),
    ).toMatchObject({
      title: 'Read out',
      issuer: 'Office',
      publishedAt: '2021-06-07T15:02:00.000Z',
      language: 'en-GB',
      originalResource: 'https://office.example/c',
    });
  });
  test('a short announcement is read whole', async () => {
    expect((await html(page('<p>No comment was made.</p>'))).text).toBe('No comment was made.');
  });
  test.each([
    ['windows-1251 by header', Buffer.from([0xcc, 0xe8, 0xed]), 'text/html; charset=windows-1251', 'Мин'],
    [
      'windows-1251 by meta',
      Buffer.concat([Buffer.from('<meta charset=windows-1251><p>'), Buffer.from([0xcc, 0xe8, 0xed])]),
      'text/html',
      'Мин',
    ],
    ['a mark goes before a header', Buffer.from('\uFEFFМин'), 'text/html; charset=windows-1251', 'Мин'],
    ['an unknown charset is passed over', Buffer.from('Мин'), 'text/html; charset=none', 'Мин'],
    ['UTF-16', Buffer.from('\uFEFF<p>Мин</p>', 'utf16le'), 'text/html', 'Мин'],
  ])('%s', async (_, bytes, mediaType, text) => expect((await html(bytes, mediaType)).text).toBe(text));
  test('bytes that are not UTF-8 are replaced, and said so', async () => {
    expect(
      await html(Buffer.concat([Buffer.from('<p>caf'), Buffer.from([0xe9]), Buffer.from(' au lait')])),
    ).toMatchObject({
      text: 'caf\ufffd au lait',
      note: 'bytes that are not utf-8 were replaced, the first at byte 6',
    });
  });
});

describe('hostile pages are answered within the limits, and the reader goes on', () => {
  test.each([
    ['a million nested elements', () => '<div>'.repeat(1_000_000), /more than 300000 elements|deep/],
    ['ten thousand nested elements', () => `${'<b>'.repeat(10_000)}x`, /more than 700 deep/],
    ['misnested elements', () => '<b><p>'.repeat(5000), /deep/],
    ['a page of 25 MB', () => `<p>${'a'.repeat(25 * 1024 * 1024)}</p>`, /at most/],
    [
      'nothing',
      () => '<html><head><title>x</title></head><body><script>1</script></body></html>',
      /no text that a reader would see/,
    ],
  ])('%s', async (_, source, why) => {
    expect((await html(source())).noText).toMatch(why);
    expect((await html('<p>still here</p>')).text).toBe('still here');
  });
  test.each([
    ['a line of ten million characters', () => `<p>${'word '.repeat(2_000_000)}</p>`],
    ['thirty thousand paragraphs', () => '<p>One paragraph, with a comma.</p>'.repeat(30_000)],
    ['attributes without end', () => `<p ${'a="b" '.repeat(200_000)}>Text of it.</p>`],
    ['an unclosed comment', () => `<p>Text.</p><!-- ${'-'.repeat(1_000_000)}`],
    ['zero bytes', () => `<p>A\u0000B</p>`],
    ['a hundred thousand entities', () => `<p>${'&amp;&#x202e;&nosuch;'.repeat(100_000)}</p>`],
  ])('%s', async (_, source) => {
    await hasty.read(Buffer.from(source()), { mediaType: 'text/html' });
    expect((await html('<p>still here</p>')).text).toBe('still here');
  });
  test('a document that takes too long is given up, and the next one read', async () => {
    const none = readerOf({ time: 1, memory: 256 });
    expect((await none.read(Buffer.from('<p>x</p>'), { mediaType: 'text/html' })).noText).toMatch(/took longer than/);
    await none.close();
  });
});

describe('Markdown and text', () => {
  test('marks go, words stay', async () => {
    const source =
      '---\nissuer: Office\ntitle: "A: b"\npublished: 2021-06-07\nlanguage: EN\nother: x\n---\n# Heading\n\nHe *said* so,\nand [left](http://x).  \nThen `code` &amp; <b>html</b>.\n\n> “Quoted.”\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n\n<script>alert(1)</script>\n\n![picture](x.png)\n';
    expect(await read(source, 'text/markdown')).toEqual({
      issuer: 'Office',
      title: 'A: b',
      publishedAt: '2021-06-07',
      language: 'en',
      text: 'Heading\n\nHe said so, and left.\nThen code & html.\n\n“Quoted.”\n\none\ntwo\n\na\tb\nc\td\n\npicture',
    });
  });
  test('what looks like markup inside a word is left alone', async () =>
    expect((await read('2 * 3 * 4 and snake_case_name', 'text/markdown')).text).toBe('2 * 3 * 4 and snake_case_name'));
  test('text stays as it is', async () =>
    expect((await read('# not a *heading*\r\n', 'text/plain')).text).toBe('# not a *heading*'));
  test('a type without readable text', async () =>
    expect((await read('x', 'image/png')).noText).toMatch(/type image\/png/));
});

describe('what kind of document bytes are', () => {
  test.each([
    ['<!-- x --><!DOCTYPE html><p>', 'html'],
    ['  <html>', 'html'],
    ['<?xml version="1.0"?><html xmlns="x">', 'html'],
    ['%PDF-1.7', 'pdf'],
    ['---\ntitle: x\n---\n', 'markdown'],
    ['The minister said so.', 'plain'],
    ['a\u0000b', 'other'],
  ])('%j is %s', (start, kind) => expect(sniffed(Buffer.from(start))).toBe(kind));
});

/** The smallest PDF with the lines given; each at its place on the page. */
function pdf(lines: readonly (readonly [x: number, y: number, text: string])[], more = ''): Buffer {
  const drawn = lines.map(([x, y, text]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = out.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${out}xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
  );
}

describe('PDF', () => {
  test('lines become paragraphs', async () => {
    const bytes = pdf([
      [72, 720, 'The minister said on Monday that the'],
      [72, 706, 'talks would go on.'],
      [72, 670, 'Nothing was decided, she added.'],
    ]);
    expect((await reader.read(bytes, { mediaType: 'application/pdf' })).text).toBe(
      'The minister said on Monday that the talks would go on.\n\nNothing was decided, she added.',
    );
  });
  test('script in a PDF does not run, and a broken one is said to be so', async () => {
    const script = pdf([[72, 720, 'Text.']], '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>');
    expect((await reader.read(script, { mediaType: 'application/pdf' })).text).toBe('Text.');
    expect((await reader.read(Buffer.from('%PDF-1.4 and nothing'), { mediaType: 'application/pdf' })).noText).toMatch(
      /PDF/,
    );
    expect((await reader.read(pdf([]), { mediaType: 'application/pdf' })).noText).toBe(
      'the PDF has no text; it may be a scan',
    );
  });
});
