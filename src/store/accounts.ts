/** People and programs that may use an exposed record. Working state, not evidence: it is in no fact, no log and no
 *  export. What was done with it is: decisions carry their author's name, and every write leaves a line in the audit. */
import type { Instant } from '../model/instant.ts';

/** Each role may do all that the ones before it may. reader: read. reviewer: decide about what a machine extracted.
 *  editor: add documents and dossiers. admin: accounts, tokens, the audit. */
export const roles = ['reader', 'reviewer', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const mayAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

export type Account = {
  /** What the person signs in with, and the author of their decisions; letters, digits, dots and hyphens. */
  readonly name: string;
  readonly role: Role;
  /** A password's hash in its own notation; absent for those who sign in elsewhere. */
  readonly password?: string;
  /** Issuer and subject at an OpenID Connect provider, as "issuer subject". */
  readonly subject?: string;
  readonly disabled: boolean;
  /** Raised to end all sessions of the account. */
  readonly epoch: number;
};

/** A token of a program. Only its SHA-256 is kept. */
export type Token = {
  readonly id: string;
  readonly hash: string;
  readonly account: string;
  readonly label: string;
  /** What it may do at most, whatever the account may. */
  readonly scope: Role;
  readonly createdAt: Instant;
  readonly expiresAt?: Instant;
  readonly revokedAt?: Instant;
};

export type AuditLine = {
  readonly at: Instant;
  /** Account name, or "-" for somebody not signed in. */
  readonly who: string;
  readonly what: string;
  readonly from: string;
  readonly outcome: string;
};

/** Each call is durable when it resolves. Names compare exactly, byte by byte. */
export interface Accounts {
  list(): Promise<readonly Account[]>;
  find(name: string): Promise<Account | null>;
  findSubject(subject: string): Promise<Account | null>;
  /** Adds an account, or replaces the one of that name. */
  put(account: Account): Promise<void>;
  tokens(): Promise<readonly Token[]>;
  findToken(hash: string): Promise<Token | null>;
  addToken(token: Token): Promise<void>;
  revokeToken(id: string, at: Instant): Promise<void>;
  /** Audit lines are added, never changed. */
  note(line: AuditLine): Promise<void>;
  /** Latest first. */
  audit(limit: number): Promise<readonly AuditLine[]>;
  /** A secret made on first use, for signing sessions. */
  secret(): Promise<Uint8Array>;
}
