/** From what somebody typed, or a page linked to, to a URL we may ask: parsed once, by the WHATWG parser, and never as
 *  text again. Spellings that parsers are known to read differently are refused before. */

export type Address = { readonly as: 'address'; readonly url: URL } | { readonly as: 'refused'; readonly why: string };

const LONGEST_ADDRESS = 8192;

/** Reads an address, relative to `base` where one is given. The fragment is dropped: it never reaches a server. */
export function addressOf(written: string, base?: URL): Address {
  const line = written.trim();
  if (line.length > LONGEST_ADDRESS) return refused(`it is longer than ${LONGEST_ADDRESS} characters`);
  if (/[\u0000-\u0020\u007f\\]/.test(line)) return refused('it holds white space, a control character or a backslash');
  if (!URL.canParse(line, base?.href)) return refused('it is not an address');
  const url = new URL(line, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused(`only http and https are asked, not ${url.protocol}`);
  if (url.username || url.password || hasUserInfo(line)) return refused('it carries a user name or password');
  if (url.hostname === '') return refused('it names no host');
  url.hash = '';
  return { as: 'address', url };
}

/** "http://@host" parses to an empty user name; it is still an attempt at one. */
const hasUserInfo = (line: string): boolean => /^[a-z][a-z0-9+.-]*:\/*[^/?#]*@/i.test(line);

const refused = (why: string): Address => ({ as: 'refused', why });
