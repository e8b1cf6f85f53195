import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcp, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from './address-line.ts';
import { isGlobal, parsePrivateHost } from './addresses.ts';
import { BUDGETS, type Fetched, fetchAddress, type Outbound, outboundOf } from './fetch.ts';

const clock = () => '2021-06-07T18:02:00.000Z';
const servers: Server[] = [];
let hits: string[] = [];
/** Answers by path; servers listen on 127.0.0.1. */
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {};
let port = 0;

beforeAll(async () => {
  const server = createServer((request, response) => {
    hits.push(`${request.headers.host}${request.url}`);
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.end('secret');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  for (const server of servers) server.close();
});

const outbound = (more: Partial<Outbound> = {}): Outbound => outboundOf({ clock, userAgent: 'test', ...more });
/** Our own server, as a host that was listed. */
const listed = (more: Partial<Outbound> = {}): Outbound =>
  outbound({ privateHosts: [{ host: '127.0.0.1', port }], ...more });
const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
const told = (fetched: Fetched): string =>
  fetched.as === 'answered' ? `${fetched.last.status}` : `${fetched.as}: ${fetched.why}`;

describe('what is not asked', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '0xa9fea9fe',
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '192.88.99.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.255',
    '240.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::169.254.169.254]',
    '[64:ff9b:1::1]',
    '[100::1]',
    '[2001::1]',
    '[2001:0:7f00:1::]',
    '[2001:2::1]',
    '[2001:10::1]',
    '[2001:20::1]',
    '[2001:db8::1]',
    '[2002:7f00:1::]',
    '[2002:a9fe:a9fe::1]',
    '[3fff::1]',
    '[5f00::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[4000::1]',
    '１２７.０.０.１',
    '127。0。0。1',
    '127.0.0.1.',
    '①②⑦.0.0.1',
  ])('%s', async (host) => {
    hits = [];
    // Port 80 and 8080 are open to all by number; only the address decides.
    const fetched = await fetchAddress(
      outbound({ budgets: { ...BUDGETS, connect: 300, time: 500 } }),
      `http://${host}:8080/`,
    );
    expect(told(fetched)).toMatch(/^refused: .*(not a public address)/);
    expect(hits).toEqual([]);
  });

  test.each([
    'file:///etc/passwd',
    'file:/etc/passwd',
    'FILE:///etc/passwd',
    'source:file:///etc/passwd',
    'view-source:http://a.example/',
    'ftp://a.example/',
    'gopher://a.example:70/',
    'data:text/html,x',
    'javascript:alert(1)',
    'jar:http://a.example!/',
    'ws://a.example/',
    'http+unix://x/',
    'blob:http://a.example/1',
    'http://user@a.example/',
    'http://user:word@a.example/',
    'http://@a.example/',
    'http:user@a.example',
    'http://a.example@127.0.0.1/',
    'http://169.254.169.254:8888\\@a.example/',
    'http:\\\\a.example\\',
    'http://a.example/\u0000',
    'http://a.example/\nHost: b',
    'http://a.example/ b',
    'http://[::1%25eth0]/',
    'http://',
    'http:///',
    '//a.example',
    'a.example',
    '',
    'http://a.example:99999/',
    'http://%00/',
  ])('the spelling %j', async (address) => {
    const fetched = await fetchAddress(outbound({ lookup: async () => ['127.0.0.1'] }), address);
    // "http:///x" and "http:user@…" parse to hosts; whatever parses must still end at an address that is refused.
    expect(fetched.as).toBe('refused');
  });

  test.each([21, 22, 25, 6379, 11211, 9200, 2375, 0, 81])('port %d', async (number) => {
    expect(told(await fetchAddress(outbound(), `http://93.184.216.34:${number}/`))).toMatch(/^refused: (port|it is)/);
  });

  test.each([
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['93.184.216.34', '127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['fd00::1'],
  ])('a name that leads to %s', async (...addresses) => {
    hits = [];
    const fetched = await fetchAddress(outbound({ lookup: async () => addresses }), `http://press.example:8080/`);
    expect(told(fetched)).toMatch(/^refused: press\.example \(.*\) is not a public address/);
    expect(hits).toEqual([]);
  });
  test('a name without an address', async () => {
    expect(told(await fetchAddress(outbound({ lookup: async () => [] }), 'http://press.example/'))).toBe(
      'failed: the name press.example has no address',
    );
  });
});

describe('rebinding', () => {
  test('a name is looked up once for a connection, and connected to what was checked', async () => {
    let asked = 0;
    const lookup = async () => (asked++ === 0 ? ['192.0.2.255'] : ['127.0.0.1']);
    const fetched = await fetchAddress(outbound({ lookup }), 'http://press.example/');
    expect(told(fetched)).toMatch(/^refused/);
    expect(asked).toBe(1);
  });
  test('the second hop is looked up and checked anew', async () => {
    hits = [];
    answers['/to-name'] = (_, response) => response.writeHead(302, { Location: `http://press.example:${port}/` }).end();
    const fetched = await fetchAddress(
      listed({
        privateHosts: [{ host: '127.0.0.1', port }, { host: 'other.example' }],
        lookup: async () => ['127.0.0.1'],
      }),
      at('/to-name'),
    );
    expect(told(fetched)).toMatch(/^refused: port/);
    expect(hits).toEqual([`127.0.0.1:${port}/to-name`]);
  });
  test('the environment has no say', async () => {
    process.env.http_proxy = process.env.HTTP_PROXY = at('/proxy');
    try {
      const fetched = await fetchAddress(outbound({ lookup: async () => ['127.0.0.1'] }), 'http://press.example/');
      expect(told(fetched)).toMatch(/^refused/);
    } finally {
      delete process.env.http_proxy;
      delete process.env.HTTP_PROXY;
    }
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    '%d to a private address is refused, and the first hop is kept',
    async (status) => {
      answers['/evil'] = (_, response) =>
        response.writeHead(status, { Location: 'http://169.254.169.254/latest/meta-data/' }).end('moved');
      const fetched = await fetchAddress(listed(), at('/evil'));
      expect(told(fetched)).toMatch(/^refused: 169\.254\.169\.254 is not a public address/);
      expect(fetched.hops).toHaveLength(1);
    },
  );
  test.each([
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'http://a@127.0.0.1/',
    'http:\\\\127.0.0.1\\',
    'data:,x',
    'http://127.0.0.1:6379/',
  ])('to %s', async (location) => {
    answers['/odd'] = (_, response) => response.writeHead(302, { Location: location }).end();
    expect((await fetchAddress(listed(), at('/odd'))).as).toBe('refused');
  });
  test('are followed, each hop an exchange of its own; conditions are for the first address', async () => {
    answers['/a'] = (_, response) => response.writeHead(301, { Location: '/b' }).end('moved');
    answers['/b'] = (request, response) => response.end(String(request.headers['if-none-match']));
    const fetched = await fetchAddress(listed(), at('/a'), { headers: [['If-None-Match', '"x"']] });
    if (fetched.as !== 'answered') throw new Error(told(fetched));
    expect(fetched.hops.map(({ status, uri }) => `${status} ${uri}`)).toEqual([`301 ${at('/a')}`, `200 ${at('/b')}`]);
    expect(Buffer.from(fetched.last.payload).toString()).toBe('undefined');
  });
  test('in a circle end at the budget', async () => {
    answers['/round'] = (_, response) => response.writeHead(302, { Location: '/round' }).end();
    expect(told(await fetchAddress(listed(), at('/round')))).toBe('failed: it redirects more than 8 times');
  });
  test('a refresh in a header or a page is content, not a redirect', async () => {
    answers['/refresh'] = (_, response) =>
      response
        .writeHead(200, { Refresh: '0; url=http://127.0.0.1/' })
        .end('<meta http-equiv=refresh content="0;url=http://127.0.0.1/">');
    const fetched = await fetchAddress(listed(), at('/refresh'));
    expect(fetched).toMatchObject({ as: 'answered', hops: { length: 1 } });
  });
});

describe('budgets', () => {
  const small = (more: Partial<Outbound['budgets']>): Outbound =>
    listed({ budgets: { ...BUDGETS, time: 700, connect: 300, bytes: 10_000, ...more } });
  test('a stated length beyond the budget is not even read', async () => {
    answers['/long'] = (_, response) => response.writeHead(200, { 'Content-Length': 1e9 }).write('x');
    expect(told(await fetchAddress(small({}), at('/long')))).toMatch(/larger than 10000 bytes/);
  });
  test('an endless body', async () => {
    answers['/endless'] = (_, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(1000)));
      };
      response.on('drain', more);
      more();
    };
    expect(told(await fetchAddress(small({}), at('/endless')))).toMatch(/larger than 10000 bytes/);
  });
  test('a slow drip', async () => {
    answers['/drip'] = (_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(told(await fetchAddress(small({}), at('/drip')))).toBe('failed: it did not answer in time');
  });
  test('a server that never answers, and one that hangs up', async () => {
    answers['/silent'] = () => undefined;
    expect(told(await fetchAddress(small({}), at('/silent')))).toBe('failed: it did not answer in time');
    answers['/cut'] = (_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    expect(told(await fetchAddress(small({}), at('/cut')))).toBe('failed: the connection ended before the body did');
  });
  test('headers without end, and an answer that is no HTTP', async () => {
    const raw = createTcp((socket) => {
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let i = 0; i < 3000; i++) socket.write(`X-${i}: ${'y'.repeat(40)}\r\n`);
    });
    const odd = createTcp((socket) => socket.on('error', () => undefined).end('220 mail.example ESMTP\r\n'));
    servers.push(raw, odd);
    for (const server of [raw, odd]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port: own } = server.address() as AddressInfo;
      const fetched = await fetchAddress(listed({ privateHosts: [{ host: '127.0.0.1' }] }), `http://127.0.0.1:${own}/`);
      expect(told(fetched)).toMatch(/^failed: its answer is not valid HTTP/);
    }
  });
});

describe('what is kept', () => {
  test('headers as served, in order, case and number; the body before its coding is undone', async () => {
    const body = gzipSync('words');
    const raw = createTcp((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        const head =
          'HTTP/1.1 200 Fine\r\nx-Y: 1\r\nDate: now\r\nX-y: 2\r\nContent-Encoding: gzip\r\nX-Latin: caf\u00e9\r\nTransfer-Encoding: chunked\r\n\r\n';
        socket.write(Buffer.from(head, 'latin1'));
        socket.write(
          Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]),
        );
      });
    });
    servers.push(raw);
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const { port: own } = raw.address() as AddressInfo;
    const fetched = await fetchAddress(listed({ privateHosts: [{ host: '127.0.0.1' }] }), `http://127.0.0.1:${own}/`);
    if (fetched.as !== 'answered') throw new Error(told(fetched));
    expect(fetched.last).toMatchObject({
      status: 200,
      reason: 'Fine',
      headers: [
        ['x-Y', '1'],
        ['Date', 'now'],
        ['X-y', '2'],
        ['Content-Encoding', 'gzip'],
        ['X-Latin', 'café'],
        ['Transfer-Encoding', 'chunked'],
      ],
      remoteAddress: '127.0.0.1',
    });
    expect(Buffer.from(fetched.last.payload).equals(body)).toBe(true);
  });
  test('we say who we are', async () => {
    answers['/agent'] = (request, response) =>
      response.end(`${request.headers['user-agent']}|${request.headers['accept-encoding']}`);
    const fetched = await fetchAddress(listed(), at('/agent'));
    expect(fetched.as === 'answered' && Buffer.from(fetched.last.payload).toString()).toBe('test|gzip, deflate, br');
  });
});

describe('addresses', () => {
  test.each(['93.184.216.34', '1.1.1.1', '2606:4700::1111', '[2a00:1450:4001::200e]'])('%s is global', (address) =>
    expect(isGlobal(address)).toBe(true),
  );
  test.each(['press.example', '', '2130706433', '127.1', 'fe80::1%eth0', '1.1.1.1 '])('%j is not', (address) =>
    expect(isGlobal(address)).toBe(false),
  );
  test.each([
    ['intranet.example', { host: 'intranet.example' }],
    ['Intranet.Example:8080', { host: 'intranet.example', port: 8080 }],
    ['[::1]:81', { host: '[::1]', port: 81 }],
    ['::1', { host: '[::1]' }],
    ['http://x/', null],
    ['a b', null],
  ])('the list entry %s', (written, expected) => expect(parsePrivateHost(written)).toEqual(expected));
  test('an address is read against its page, without its fragment', () => {
    const base = new URL('https://a.example/b/c');
    expect(addressOf('../d?e#f', base)).toMatchObject({ as: 'address', url: { href: 'https://a.example/d?e' } });
    expect(addressOf('x'.repeat(9000), base)).toMatchObject({ as: 'refused' });
  });
});
