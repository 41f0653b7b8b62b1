import type { Outcome } from '@/app/admin/_http/staff-action';
import { siteUrl } from '@/domain/addresses/site-url';
import { mailIsOn } from '@/domain/mail/mail';
import { linkPath, type MadeLink } from '@/domain/sign-in/one-time-link';

/** Result for the user who made a link: mailed, or the link itself. */
export function linkOutcome({ purpose, token, email }: MadeLink): Outcome {
  if (mailIsOn()) return { done: [`people.linkMail.${purpose}.mailed`, { email }] };
  const once = siteUrl() + linkPath(purpose, token);
  return { done: [`people.linkMail.${purpose}.shown`, { email }], once };
}
