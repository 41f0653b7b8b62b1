/** Links for invitations and new passwords: mailed where the site sends mail, else shown once to whoever made them. */

import type { Outcome } from '@/app/admin/_http/staff-action';
import { siteUrl } from '@/domain/addresses/site-url';
import { type Mail, mailIsOn } from '@/domain/mail/mail';
import { type LinkPurpose, linkPath } from '@/domain/sign-in/one-time-link';
import { getStaffT } from '@/i18n/staff/translate';

interface LinkTo {
  purpose: Exclude<LinkPurpose, 'administrator'>;
  token: string;
  /** Whom it is for. */
  email: string;
}

/** The whole address that a link opens. */
export function linkAddress({ purpose, token }: Pick<LinkTo, 'purpose' | 'token'>): string {
  return siteUrl() + linkPath(purpose, token);
}

/** The letter that carries a link, in a language of the interface. */
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

/** The letter that tells somebody that their second factor was taken away. */
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

/** What an administrator is told who made a link: that it was mailed, or the link itself. */
export function linkOutcome(link: LinkTo): Outcome {
  const { purpose, email } = link;
  if (mailIsOn()) return { done: [`people.linkMail.${purpose}.mailed`, { email }] };
  return { done: [`people.linkMail.${purpose}.shown`, { email }], once: linkAddress(link) };
}
