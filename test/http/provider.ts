/** A small OpenID Connect provider on loopback, for tests: it signs whoever it is told in, without asking. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TestProvider = {
  readonly issuer: string;
  /** Follows the browser's way to the provider and back: answers the address it sends the browser to. */
  visit(url: string, subject: string): Promise<string>;
  /** What the next ID token lies about. */
  lie(claims: Record<string, unknown>): void;
  close(): Promise<void>;
};

export async function startProvider(clientId: string, clientSecret: string): Promise<TestProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { subject: string; nonce: string; challenge: string }>();
  let lies: Record<string, unknown> = {};
  const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const server = createServer((request, response) => {
    const answer = (value: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const url = new URL(request.url!, issuer);
    if (url.pathname === '/.well-known/openid-configuration') {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    }
    if (url.pathname === '/keys') {
      return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    }
    if (url.pathname !== '/token') return answer({}, 404);
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const known = form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
      if (!code || challenge !== code.challenge || !known) return answer({ error: 'invalid_grant' }, 400);
      const now = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer,
        aud: clientId,
        sub: code.subject,
        nonce: code.nonce,
        iat: now,
        exp: now + 60,
        ...lies,
      };
      const said = `${base64({ alg: 'RS256', kid: 'k' })}.${base64(claims)}`;
      const signature = sign('sha256', Buffer.from(said), privateKey).toString('base64url');
      answer({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: `${said}.${signature}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    async visit(written, subject) {
      const { searchParams } = new URL(written);
      const code = `c${codes.size + 1}-${subject}`;
      codes.set(code, {
        subject,
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
      });
      const back = new URL(searchParams.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return back.href;
    },
    lie: (claims) => {
      lies = claims;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
