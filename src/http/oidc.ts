/** OpenID Connect, authorization code flow with PKCE, by the `openid-client` library. Its requests go out through the
 *  function handed in, as every request of ours does. */
import * as client from 'openid-client';
import { BadInput } from '../model/bad-input.ts';
import type { Provider } from './sign-in.tsx';

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our own address, for the way back. */
  readonly origin: string;
  readonly name: string;
};

export type Outbound = (url: string, options: RequestInit) => Promise<Response>;

/** Finds the provider's addresses out. Refuses when it cannot be reached or is not one. */
export async function providerOf(settings: OidcSettings, outbound: Outbound): Promise<Provider> {
  const issuer = URL.parse?.(settings.issuer) ?? new URL(settings.issuer);
  let config: client.Configuration;
  try {
    config = await client.discovery(
      issuer,
      settings.clientId,
      undefined,
      client.ClientSecretPost(settings.clientSecret),
      {
        [client.customFetch]: outbound as never,
        // Plain http is for providers on this machine or the desk's own network, which must be allowed by name anyway.
        execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
      },
    );
  } catch (cause) {
    throw new BadInput(
      settings.issuer,
      `no OpenID Connect provider answers there (${(cause as Error).message})`,
      'Correct --oidc-issuer; a provider on a private network must be named with --allow-private.',
      { cause },
    );
  }
  config[client.customFetch] = outbound as never;
  const redirect_uri = `${settings.origin}/sign-in/oidc/callback`;
  return {
    name: settings.name,
    async begin() {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, remember: JSON.stringify([verifier, state, nonce]) };
    },
    async finish(current, remembered) {
      const [verifier, state, nonce] = JSON.parse(remembered) as [string, string, string];
      const tokens = await client.authorizationCodeGrant(config, current, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider sent no ID token.');
      return `${claims.iss} ${claims.sub}`;
    },
  };
}
