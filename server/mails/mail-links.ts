/** Links and names of lists in mails to subscribers. */
import { createHmac } from 'node:crypto';
import { keyFor } from '@/db/secret';
import { EVERYTHING, oneClickPath, preferencesPath } from '@/domain/addresses/follow-address';
import { siteUrl } from '@/domain/addresses/site-url';
import type { MailReader } from '@/domain/subscriber-mails/subscriber-queries';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { tokenOf } from '@/domain/subscriptions/subscriber-queries';

/** Unsubscribing from a mail about one scope ends that one; from a digest of several, all. */
export function linksOf(reader: MailReader, because: readonly Scope[]) {
  const token = tokenOf(reader);
  const { language } = reader;
  const [main, ...others] = because.map(scopeKey);
  const key = main === undefined || others.length > 0 ? EVERYTHING : main;
  return {
    preferences: siteUrl() + preferencesPath(language, token),
    unsubscribe: siteUrl() + oneClickPath(language, token, key),
    list: listId(key, language),
  };
}

/** Names the list to mail programs without saying what is followed: a keyed hash of the scope. */
function listId(key: string, language: string): string {
  const hash = createHmac('sha256', keyFor('mail list')).update(key).digest('hex').slice(0, 16);
  return `${hash}.${language.toLowerCase()}.${new URL(siteUrl()).hostname}`;
}
