import { expect, test } from 'vitest';
import { showUnseen } from './unseen.ts';

const sign = (code: string, character: string) => `<bdi class="unseen" data-sign="${code}">${character}</bdi>`;

test.each([
  ['nothing to show', '<p>a\n\tb</p>', '<p>a\n\tb</p>'],
  ['an override', '<p>a\u202eb</p>', `<p>a${sign('U+202E', '\u202e')}b</p>`],
  ['a space of no width', '<b>pay</b> n\u200bow', `<b>pay</b> n${sign('U+200B', '\u200b')}ow`],
  ['tags', 'a\u{e0041}', `a${sign('U+E0041', '\u{e0041}')}`],
  ['a title holds letters only', '<title>a\u202eb</title>', '<title>a[U+202E]b</title>'],
  ['so does a picture', '<text class="name">a\u2066b</text>', '<text class="name">a[U+2066]b</text>'],
  ['a field is left as it is', '<textarea name="x">a\u202eb</textarea>', '<textarea name="x">a\u202eb</textarea>'],
  ['so are the values of attributes', '<a href="/a\u202eb">c</a>', '<a href="/a\u202eb">c</a>'],
  ['a joiner among Latin letters', 'pa\u200dy', `pa${sign('U+200D', '\u200d')}y`],
  ['a joiner where it spells', '<p>می\u200cخواهم 👩\u200d🚀</p>', '<p>می\u200cخواهم 👩\u200d🚀</p>'],
  ['an override there too', '<p>می\u202e</p>', `<p>می${sign('U+202E', '\u202e')}</p>`],
])('%s', (_, html, expected) => expect(showUnseen(html)).toBe(expected));
