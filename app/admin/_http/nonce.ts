import { headers } from 'next/headers';

/**
 * The nonce of this answer's content security policy, for an inline script; undefined where there
 * is none.
 */
export async function nonceOfAnswer(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
