/** Bringing an alert to where somebody wants it: a webhook with a Standard Webhooks 1.0 signature, a command, an e-mail.
 *  Whoever receives it may get it twice after a crash, and can tell by its id, which is always the same. */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import type { Alert } from '../model/alert.ts';
import type { DossierAlert } from '../model/dossier.ts';
import type { Instant } from '../model/instant.ts';
import { fetchAddress, type Outbound } from './fetch.ts';

export type Delivery = {
  readonly outbound: Outbound;
  /** The value of an environment variable; secrets are never in the record. */
  readonly secret: (name: string) => string | undefined;
};

/** It did not arrive; it will be tried again. */
export class NotDelivered extends Error {
  override name = 'NotDelivered';
}

const COMMAND_TIME = 60_000;

/** An alert for a feed is in it from the beginning, and goes nowhere. */
export async function deliver(delivery: Delivery, alert: Alert, to: DossierAlert['to']): Promise<void> {
  if ('feed' in to) return;
  if ('webhook' in to) return postTo(delivery, alert, to.webhook, to.secretFrom);
  if ('command' in to) return handTo(alert, to.command);
  return mailTo(delivery, alert, to);
}

/** The three headers of Standard Webhooks: the signature is of id, time and body together. */
export function signatureHeaders(
  secret: string,
  id: string,
  at: Instant,
  body: string,
): readonly (readonly [string, string])[] {
  const seconds = String(Math.floor(Date.parse(at) / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return [
    ['webhook-id', id],
    ['webhook-timestamp', seconds],
    ['webhook-signature', `v1,${signature}`],
  ];
}

async function postTo(
  { outbound, secret }: Delivery,
  alert: Alert,
  address: string,
  secretFrom: string | undefined,
): Promise<void> {
  const { id, type, timestamp, data, ...about } = alert;
  const body = JSON.stringify({ type, timestamp, data: { ...about, ...data } });
  const key = secretFrom === undefined ? undefined : secret(secretFrom);
  if (secretFrom !== undefined && !key)
    throw new NotDelivered(`the environment variable ${secretFrom}, which holds the webhook’s secret, is not set`);
  const now = outbound.clock();
  const signed = key ? signatureHeaders(key, id, now, body) : [['webhook-id', id] as const];
  const fetched = await fetchAddress(outbound, address, {
    method: 'POST',
    headers: [['Content-Type', 'application/json'], ...signed],
    body: Buffer.from(body),
  });
  if (fetched.as !== 'answered') throw new NotDelivered(`${address}: ${fetched.why}`);
  const { status } = fetched.last;
  if (status < 200 || status >= 300) throw new NotDelivered(`${address} answered ${status}`);
}

/** A program with its arguments and no shell; the alert is on its standard input, its id in ONRECORD_ALERT. */
function handTo(alert: Alert, command: readonly string[]): Promise<void> {
  const [program, ...args] = command as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: COMMAND_TIME,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ONRECORD_ALERT: alert.id },
    });
    child.on('error', (error) => reject(new NotDelivered(`${program}: ${error.message}`)));
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new NotDelivered(`${program} ended with ${signal ?? `code ${code}`}`)),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${JSON.stringify(alert)}\n`);
  });
}

async function mailTo(
  { secret }: Delivery,
  alert: Alert,
  to: { readonly email: string; readonly from: string; readonly smtpFrom: string },
): Promise<void> {
  const server = secret(to.smtpFrom);
  if (!server)
    throw new NotDelivered(
      `the environment variable ${to.smtpFrom}, which holds the address of the mail server, is not set`,
    );
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(server, { disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({
      from: to.from,
      to: to.email,
      subject: oneLine(`${alert.title}: ${alert.summary}`).slice(0, 200),
      text: `${alert.summary}\n\n${linesOf(alert.data)}\n`,
      // The same alert again is the same message.
      messageId: `<${alert.id}@onrecord.invalid>`,
      headers: { 'X-Onrecord-Alert': alert.id },
    });
  } catch (error) {
    throw new NotDelivered(`the mail server did not take it: ${(error as Error).message}`);
  } finally {
    transport.close();
  }
}

const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

const linesOf = (data: Readonly<Record<string, unknown>>): string =>
  Object.entries(data)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}`)
    .join('\n');
