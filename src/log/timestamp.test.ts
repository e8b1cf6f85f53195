/** A local authority, made with OpenSSL as its manual says; the suite says so when there is no OpenSSL. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stampRequest, verifyStamp } from './timestamp.ts';

const dir = mkdtempSync(join(tmpdir(), 'onrecord-tsa-'));
afterAll(() => rmSync(dir, { recursive: true }));
const openssl = (...args: string[]): Buffer =>
  execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
const hasOpenssl = (() => {
  try {
    return /^OpenSSL [3-9]/.test(openssl('version').toString());
  } catch {
    return false;
  }
})();

const config = `
[ts]
default_tsa = a
[a]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[stamping]
extendedKeyUsage = critical,timeStamping
[other]
extendedKeyUsage = critical,codeSigning
`;

/** An authority of its own root; `usage` names the section of its signer's extensions. */
function authority(name: string, usage: 'stamping' | 'other'): Buffer {
  writeFileSync(join(dir, 'c.cnf'), config);
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...ec,
    '-keyout',
    `${name}-root.key`,
    '-out',
    `${name}-root.pem`,
    '-subj',
    `/CN=${name} root`,
    '-days',
    '3650',
  );
  openssl('req', '-new', ...ec, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    `${name}-root.pem`,
    '-CAkey',
    `${name}-root.key`,
    '-CAcreateserial',
    '-out',
    `${name}.pem`,
    '-days',
    '3650',
    '-extfile',
    'c.cnf',
    '-extensions',
    usage,
  );
  writeFileSync(join(dir, 'serial'), '01\n');
  return new X509Certificate(readFileSync(join(dir, `${name}-root.pem`))).raw;
}

function stampedBy(name: string, request: Buffer): Buffer {
  writeFileSync(join(dir, 'q.tsq'), request);
  openssl(
    'ts',
    '-reply',
    '-config',
    'c.cnf',
    '-section',
    'a',
    '-queryfile',
    'q.tsq',
    '-signer',
    `${name}.pem`,
    '-inkey',
    `${name}.key`,
    '-out',
    'r.tsr',
  );
  return readFileSync(join(dir, 'r.tsr'));
}

describe.skipIf(!hasOpenssl)('time stamps (skipped without OpenSSL 3, which plays the authority)', () => {
  const bytes = Buffer.from('onrecord/0123\n7\nroot\n\n— signature\n');

  it('are verified against the root given, over the bytes given, for the request made, and not one bit less', async () => {
    const root = authority('good', 'stamping');
    const stranger = authority('stranger', 'stamping');
    const { der, nonce } = stampRequest(bytes);
    const response = stampedBy('good', der);
    const time = await verifyStamp(response, bytes, [root], nonce);
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(3_600_000);
    await expect(verifyStamp(response, Buffer.from('other'), [root])).rejects.toThrow('over other bytes');
    await expect(verifyStamp(response, bytes, [root], Buffer.from([1, 2]))).rejects.toThrow(
      'does not answer this request',
    );
    await expect(verifyStamp(response, bytes, [stranger])).rejects.toMatchObject({ name: 'BadStamp' });
    await expect(verifyStamp(response, bytes, [])).rejects.toMatchObject({ name: 'BadStamp' });
    await expect(verifyStamp(Buffer.from('nonsense'), bytes, [root])).rejects.toMatchObject({ name: 'BadStamp' });
    let missed = 0;
    for (let at = 0; at < response.length; at += 7) {
      const flipped = Buffer.from(response);
      flipped[at]! ^= 4;
      const found = await verifyStamp(flipped, bytes, [root], nonce).catch((error) => {
        expect(error.name).toBe('BadStamp');
        return null;
      });
      // Some bytes of the message are signed by nobody; what is stamped, and when, must not move with them.
      if (found) {
        expect(found.getTime()).toBe(time.getTime());
        missed++;
      }
    }
    expect(missed).toBeLessThan(response.length / 7 / 2);
  });

  it('are refused from a signer whose certificate is for something else', async () => {
    const root = authority('coder', 'other');
    const { der } = stampRequest(bytes);
    // OpenSSL itself refuses to stamp with such a certificate, or the verifier does.
    const outcome = await Promise.resolve()
      .then(() => verifyStamp(stampedBy('coder', der), bytes, [root]))
      .catch((error) => error);
    expect(outcome).toBeInstanceOf(Error);
  });
});
