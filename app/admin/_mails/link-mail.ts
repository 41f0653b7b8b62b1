/** Links for invitations and new passwords: mailed, or without mail shown to the administrator. */

import type { Outcome } from '@/app/admin/_http/staff-action';
import { siteUrl } from '@/domain/addresses/site-url';
import { type Mail, mailIsOn } from '@/domain/mail/mail';
import { type LinkPurpose, linkPath } from '@/domain/sign-in/one-time-link';
import { getStaffT } from '@/i18n/staff/translate';

interface LinkTo {
  purpose: Exclude<LinkPurpose, 'administrator'>;
  token: string;
  /** Recipient. */
  email: string;
}

/** The absolute address of a link. */
export function linkAddress({ purpose, token }: Pick<LinkTo, 'purpose' | 'token'>): string {
  return siteUrl() + linkPath(purpose, token);
}

/** The mail with a link, in an interface language. */
export function linkMail(link: LinkTo, language: string, archive: string): Mail {
  const t = getStaffT(language);
  const address = linkAddress(link);
  const site = new URL(siteUrl()).host;
  return {
    to: link.email,
    subject: t(`people.linkMail.${link.purpose}.subject`, { archive }),
    text: `${t(`people.linkMail.${link.purpose}.before`, { archive, site })}\n\n${address}\n\n${t(`people.linkMail.${link.purpose}.after`)}\n`,
    language,
  };
}

/** The mail that says that a second factor was removed. */
export function factorResetMail(to: string, language: string, archive: string): Mail {
  const t = getStaffT(language);
  const site = new URL(siteUrl()).host;
  const words = t('people.linkMail.secondFactor.words', { archive, site });
  const address = `${siteUrl()}/admin/account`;
  return {
    to,
    subject: t('people.linkMail.secondFactor.subject', { archive }),
    text: `${words}\n\n${address}\n\n${t('people.linkMail.secondFactor.after')}\n`,
    language,
  };
}

/** Result for the administrator who made a link: mailed, or the link itself. */
export function linkOutcome(link: LinkTo): Outcome {
  const { purpose, email } = link;
  if (mailIsOn()) return { done: [`people.linkMail.${purpose}.mailed`, { email }] };
  return { done: [`people.linkMail.${purpose}.shown`, { email }], once: linkAddress(link) };
}
