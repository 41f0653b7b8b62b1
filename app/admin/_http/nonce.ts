import { headers } from 'next/headers';

/** The nonce in this answer's policy, for a script that stands in the page; undefined where there is no policy. */
export async function nonceOfAnswer(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
