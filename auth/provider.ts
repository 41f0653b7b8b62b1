/** The operator's sign-in provider, configured in the environment. */
import type { OAuthConfig } from 'next-auth/providers/oauth';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Name on the button of the sign-in page. */
  name: string;
}

interface Profile extends Record<string, unknown> {
  sub: string;
}

/** `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME`; null without the first 3. */
export function providerSettings(env: NodeJS.ProcessEnv = process.env): ProviderSettings | null {
  const issuer = (env.OIDC_ISSUER ?? '').replace(/\/+$/, '');
  const [clientId, clientSecret] = [env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
  const name = env.OIDC_NAME;
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, name: name || new URL(issuer).host };
}

/** OpenID Connect with every check that next-auth supports; only `sub` of the profile is used. */
export function openIdProvider(settings: ProviderSettings): OAuthConfig<Profile> {
  const { issuer, clientId, clientSecret, name } = settings;
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid' } },
    profile: ({ sub }) => ({ id: sub }),
  };
}
