/** A time stamp authority of our own, made with OpenSSL as its manual says. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'onrecord-tsa-'));
process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
const openssl = (...args: string[]): Buffer =>
  execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
/** Without OpenSSL 3 there is no authority, and the tests that need one are skipped. */
export const hasOpenssl = (() => {
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
export function authority(name: string, usage: 'stamping' | 'other'): Buffer {
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

/** The authority's answer to a request. */
export function stampedBy(name: string, request: Buffer): Buffer {
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
