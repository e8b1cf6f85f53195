/** Which addresses may be asked. An allow-list: an IP address must be globally routable by the IANA special-purpose
 *  registries; whatever carries another address inside (v4-mapped, NAT64, 6to4, Teredo) is refused, so that the inner
 *  one cannot be private. Names an operator lists are let through, for intranets and tests. */
import ipaddr from 'ipaddr.js';

/** A host that may be private: its name or address as the URL parser prints it, and one port or any. */
export type PrivateHost = { readonly host: string; readonly port?: number };

/** Ports of web servers; others need an entry in the list of private hosts. */
export const WEB_PORTS: readonly number[] = [80, 443, 8080, 8443];

const global6: readonly [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
/** Inside 2000::/3 and yet not global: IETF assignments with Teredo (2001::/23), documentation, 6to4. */
const notGlobal6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/** Whether an IP address is one of the open internet. Anything that is not an IP address is not. */
export function isGlobal(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (bare.includes('%') || !ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv4) return ipaddr.IPv4.isValidFourPartDecimal(bare) && parsed.range() === 'unicast';
  return (
    parsed.range() === 'unicast' &&
    parsed.match(global6[0], global6[1]) &&
    !notGlobal6.some((range) => parsed.match(range))
  );
}

/** Why an address is not asked, in words. */
export const rangeOf = (address: string): string => {
  const bare = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? ipaddr.parse(bare).range() : 'not an IP address';
};

/** "HOST", "HOST:PORT" or "[IPv6]:PORT" of an operator's list; `null` when it is none of these. */
export function parsePrivateHost(written: string): PrivateHost | null {
  if (!/^[^\s/@?#\\]+$/.test(written)) return null;
  const port = /^(?:\[[^\]]+\]|[^:]+):(\d{1,5})$/.exec(written)?.[1];
  const host = port ? written.slice(0, -port.length - 1) : written;
  const spelled = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  if (!URL.canParse(`http://${spelled}/`)) return null;
  const { hostname } = new URL(`http://${spelled}/`);
  return port ? { host: hostname, port: Number(port) } : { host: hostname };
}

export const isListed = (list: readonly PrivateHost[], url: URL): boolean =>
  list.some(({ host, port }) => host === url.hostname && (port === undefined || port === portOf(url)));

export const portOf = (url: URL): number => (url.port ? Number(url.port) : url.protocol === 'https:' ? 443 : 80);
