/** `onrecord user`: the people and programs that may use an exposed record. */
import type { Command } from 'commander';
import { hashPassword, passwordProblem } from '../http/password.ts';
import { isRole, newToken } from '../http/session.ts';
import { BadInput } from '../model/bad-input.ts';
import { earliest, instantOf, parseLooseDate } from '../model/instant.ts';
import { type Account, type Accounts, type Role, roles } from '../store/accounts.ts';
import { type App, type Register, write } from './app.ts';

export const user: Register = (program, app) => {
  const users = program
    .command('user')
    .summary('people and programs that may use an exposed record')
    .description(
      `People and programs that may use a record served with --listen.\nRoles: ${roles.join(', ')}; each may do all that the ones before it may.`,
    );
  const within = async (command: Command, work: (accounts: Accounts) => Promise<void>): Promise<void> => {
    const record = await app.openRecord(command.optsWithGlobals<{ record: string }>().record);
    try {
      await work(record.accounts);
    } finally {
      await record.close();
    }
  };
  users
    .command('add')
    .argument('<name>', 'letters, digits, dots and hyphens; the author of their decisions')
    .description('adds a person; the password is read from standard input')
    .option('--role <role>', roles.join(', '), 'reader')
    .option('--subject <issuer-and-subject>', 'signs in with OpenID Connect instead: "https://issuer subject"')
    .addHelpText('after', '\nExample:\n  $ pwgen 20 1 | tee /dev/tty | onrecord user add ana --role reviewer')
    .action(async (name: string, options: { role: string; subject?: string }, command: Command) => {
      const role = roleOf(options.role);
      if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,99}$/u.test(name)) {
        throw new BadInput(name, 'is no name for an account', 'Use letters, digits, dots and hyphens, at most 100.');
      }
      await within(command, async (accounts) => {
        if (await accounts.find(name)) {
          throw new BadInput(name, 'there is such an account already', 'Use “onrecord user set” to change it.');
        }
        const secret = options.subject ? { subject: options.subject } : { password: await password(app) };
        await accounts.put({ name, role, ...secret, disabled: false, epoch: 0 });
        await write(app.io.output, `${name} may sign in as ${role}\n`);
      });
    });
  users
    .command('set')
    .argument('<name>')
    .description('changes a role or password, disables or enables; ends all sessions of the account')
    .option('--role <role>', roles.join(', '))
    .option('--password', 'read a new password from standard input')
    .option('--disable', 'may no longer sign in')
    .option('--enable', 'may sign in again')
    .action(
      async (
        name: string,
        options: { role?: string; password?: true; disable?: true; enable?: true },
        command: Command,
      ) => {
        await within(command, async (accounts) => {
          const known = await found(accounts, name);
          const changed: Account = {
            ...known,
            ...(options.role ? { role: roleOf(options.role) } : {}),
            ...(options.password ? { password: await password(app) } : {}),
            disabled: options.disable ? true : options.enable ? false : known.disabled,
            epoch: known.epoch + 1,
          };
          await accounts.put(changed);
          await write(app.io.output, `${name}: ${changed.disabled ? 'disabled' : changed.role}; all sessions ended\n`);
        });
      },
    );
  users
    .command('list')
    .description('lists accounts and tokens')
    .option('--json', 'print JSON')
    .action(async (options: { json?: true }, command: Command) => {
      await within(command, async (accounts) => {
        const people = (await accounts.list()).map(({ password: _, ...account }) => account);
        const tokens = (await accounts.tokens()).map(({ hash: _, ...token }) => token);
        if (options.json) {
          await write(app.io.output, `${JSON.stringify({ accounts: people, tokens })}\n`);
          return;
        }
        for (const account of people) {
          await write(app.io.output, `${account.name}  ${account.disabled ? 'disabled' : account.role}\n`);
        }
        for (const token of tokens) {
          const state = token.revokedAt ? 'revoked' : token.expiresAt ? `until ${token.expiresAt}` : 'no end';
          await write(
            app.io.output,
            `token ${token.id}  ${token.label}  as ${token.account} up to ${token.scope}, ${state}\n`,
          );
        }
        if (!people.length) await write(app.io.output, 'No accounts. Make one with “onrecord user add”.\n');
      });
    });
  users
    .command('token')
    .argument('<name>', 'the account the program acts for')
    .description('makes a token for a program; it is shown once')
    .requiredOption('--label <words>', 'what it is for')
    .option('--scope <role>', 'what it may do at most', 'reader')
    .option('--until <date>', 'when it ends')
    .action(async (name: string, options: { label: string; scope: string; until?: string }, command: Command) => {
      const scope = roleOf(options.scope);
      if (options.until && !parseLooseDate(options.until)) {
        throw new BadInput(options.until, 'is not a date', 'Write it as 2027-01-31.');
      }
      await within(command, async (accounts) => {
        await found(accounts, name);
        const { token, id, hash } = newToken();
        await accounts.addToken({
          id,
          hash,
          account: name,
          label: options.label,
          scope,
          createdAt: app.clock(),
          ...(options.until ? { expiresAt: earliest(options.until) } : {}),
        });
        await write(app.io.output, `${token}\n`);
        await write(
          app.io.errors,
          `Token ${id}: keep it now, it is not shown again. Send it as “Authorization: Bearer …”.\n`,
        );
      });
    });
  users
    .command('revoke')
    .argument('<token>', 'the id of a token, as “onrecord user list” shows it')
    .description('ends a token at once')
    .action(async (id: string, _options: object, command: Command) => {
      await within(command, async (accounts) => {
        if (!(await accounts.tokens()).some((token) => token.id === id)) {
          throw new BadInput(id, 'there is no such token', 'See “onrecord user list”.');
        }
        await accounts.revokeToken(id, instantOf(Date.parse(app.clock())));
        await write(app.io.output, `token ${id} is revoked\n`);
      });
    });
};

function roleOf(written: string): Role {
  if (isRole(written)) return written;
  throw new BadInput(written, 'is not a role', `Choose one of ${roles.join(', ')}.`);
}

async function found(accounts: Accounts, name: string): Promise<Account> {
  const account = await accounts.find(name);
  if (account) return account;
  throw new BadInput(name, 'there is no such account', 'See “onrecord user list”.');
}

async function password(app: App): Promise<string> {
  if ((app.io.input as { isTTY?: boolean }).isTTY) {
    await write(app.io.errors, 'Password (shown as you type; better hand it over by a pipe): ');
  }
  let typed = '';
  for await (const chunk of app.io.input) {
    typed += chunk;
    if (typed.includes('\n')) break;
  }
  const given = typed.split('\n', 1)[0]!.replace(/\r$/, '');
  const problem = passwordProblem(given);
  if (problem) throw new BadInput('the password', problem, 'Give a longer one on the first line of standard input.');
  return hashPassword(given);
}
