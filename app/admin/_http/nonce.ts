import { headers } from 'next/headers';

/** Nonce of this answer's content security policy; undefined where there is none. */
export async function nonceOfAnswer(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
