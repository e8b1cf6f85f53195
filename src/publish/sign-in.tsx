/** The door of an exposed record, and its book: who did what. */
import type { Account, AuditLine, Token } from '../store/accounts.ts';
import { Page, When } from './page.tsx';

export type SignInView = {
  readonly next: string;
  readonly name: string;
  readonly problem?: string;
  /** The name of the provider people may sign in with instead. */
  readonly provider?: string;
};

export function SignInPage({ view }: { readonly view: SignInView }) {
  return (
    <Page title="Sign in" path="/sign-in" className="sign-in" closed>
      <header class="lead">
        <h1>Sign in</h1>
        <p class="sentence">This record is read by people who have an account.</p>
      </header>
      {view.problem ? (
        <p class="problem-note" role="alert" tabindex={-1} autofocus>
          {view.problem}
        </p>
      ) : null}
      <form method="post" action="/sign-in" class="deciding">
        <input type="hidden" name="next" value={view.next} />
        <div class="fields wide">
          <label>
            Name
            <input name="name" autocomplete="username" value={view.name} required maxlength={100} />
          </label>
          <label>
            Password
            <input name="password" type="password" autocomplete="current-password" required maxlength={256} />
          </label>
        </div>
        <p class="buttons">
          <button type="submit">Sign in</button>
          {view.provider ? (
            <a class="go" href={`/sign-in/oidc?next=${encodeURIComponent(view.next)}`}>
              Sign in with {view.provider}
            </a>
          ) : null}
        </p>
      </form>
      <p class="meta">No account? Whoever runs this record makes one with “onrecord user add”.</p>
    </Page>
  );
}

export type AuditView = {
  readonly kind: 'audit';
  readonly path: string;
  readonly accounts: readonly Pick<Account, 'name' | 'role' | 'disabled'>[];
  readonly tokens: readonly Omit<Token, 'hash'>[];
  readonly lines: readonly AuditLine[];
};

export function AuditPage({ view }: { readonly view: AuditView }) {
  return (
    <Page title="Accounts and audit" path={view.path} className="audit">
      <header class="lead">
        <h1>Who may, and who did</h1>
        <p class="sentence">Lines are added, never changed. Accounts and tokens are made with “onrecord user”.</p>
      </header>
      <section aria-labelledby="accounts">
        <h2 id="accounts">Accounts</h2>
        <ul class="plain rows">
          {view.accounts.map((account) => (
            <li>
              <bdi>{account.name}</bdi>, <span class="meta">{account.disabled ? 'disabled' : account.role}</span>
            </li>
          ))}
        </ul>
      </section>
      {view.tokens.length ? (
        <section aria-labelledby="tokens">
          <h2 id="tokens">Tokens</h2>
          <ul class="plain rows">
            {view.tokens.map((token) => (
              <li>
                <bdi>{token.label}</bdi>{' '}
                <span class="meta">
                  {token.id}, as {token.account} up to {token.scope}
                  {token.revokedAt ? ', revoked' : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="lines">
        <h2 id="lines">Latest first</h2>
        {view.lines.length ? null : <p>Nobody has signed in or changed anything yet.</p>}
        {view.lines.length ? (
          <section class="scroll" tabindex={0} aria-label="Who did what">
            <table class="ledger">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">Outcome</th>
                  <th scope="col">From</th>
                </tr>
              </thead>
              <tbody>
                {view.lines.map((line) => (
                  <tr>
                    <td>
                      <When at={line.at} />
                    </td>
                    <td>
                      <bdi>{line.who}</bdi>
                    </td>
                    <td>
                      <code>{line.what}</code>
                    </td>
                    <td>{line.outcome}</td>
                    <td>{line.from}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ) : null}
      </section>
    </Page>
  );
}
