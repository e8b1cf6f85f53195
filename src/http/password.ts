/** Passwords, hashed with scrypt (RFC 7914) in the notation "scrypt$N$r$p$salt$hash" (base64url), so that the cost can be
 *  raised later and old hashes still verify. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 2^17 with r = 8 takes 128 MiB and about 0.4 s: the first choice of OWASP's password storage cheat sheet. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const LENGTH = 32;

const SHORTEST_PASSWORD = 12;

/** Why a password is refused; `null` when it will do. */
export function passwordProblem(password: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `has fewer than ${SHORTEST_PASSWORD} characters`;
  if (password.length > 256) return 'has more than 256 characters';
  if (new Set(password).size < 5) return 'is the same few characters over and over';
  return null;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST.N, COST.r, COST.p, LENGTH);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Takes the same time whether or not the account exists: verify against `NOBODY` when it does not. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const wanted = Buffer.from(hash, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(N), Number(r), Number(p), wanted.length);
  return timingSafeEqual(found, wanted);
}

/** A hash that no password has. */
export const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

function derive(password: string, salt: Buffer, N: number, r: number, p: number, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer): void => (error ? reject(error) : resolve(key));
    // NFKC, so that the same password typed on another keyboard is the same bytes (RFC 8265 §4.2).
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, done);
  });
}
