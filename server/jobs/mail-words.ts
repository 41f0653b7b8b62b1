/** The words of mails, in the recipient's language and as things are when a mail is sent. */
import type { Queries } from '@/db/open';
import { siteUrl } from '@/domain/addresses/site-url';
import { ACCOUNT_PATH, NOTIFICATIONS_PATH } from '@/domain/addresses/staff-address';
import {
  isOfSubscription,
  type Mail,
  type MailRecipient,
  type MailSubject,
  type SubscriberMailSubject,
} from '@/domain/mail/mail';
import type { DueMail } from '@/domain/mail/mail-changes';
import { findRecipient } from '@/domain/mail/mail-queries';
import { notifiedPath } from '@/domain/notifications/notified-path';
import { findAnswer } from '@/domain/reader-notes/note-queries';
import { inLanguage } from '@/domain/settings/settings';
import { linkPath } from '@/domain/sign-in/one-time-link';
import { isLinkOpen } from '@/domain/sign-in/one-time-link-queries';
import { mailBasis } from '@/domain/subscriber-mails/basis-queries';
import { getTextMailDetails } from '@/domain/text-mails/queries';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { MailSettings } from '@/server/mails/mail-settings';
import { noteAnswerWords } from '@/server/mails/note-answer-mail';
import { isForSubscriber, subscriberMail } from '@/server/mails/subscriber-mail';
import { subscriptionMailWords } from '@/server/mails/subscription-mail';
import { testWords } from '@/server/mails/test-mail';

type Words = Pick<Mail, 'subject' | 'text' | 'html'>;
type OfKind<Kind extends MailSubject['kind']> = Extract<MailSubject, { kind: Kind }>;

/** What the words of a mail depend on besides its subject. */
interface Wording {
  read: Queries;
  language: string;
  settings: MailSettings;
  now: number;
}

/**
 * Gives a queued mail its words. A mail that older versions stored with its words stays as it is.
 * @returns null when it cannot be read, or what it is about is gone: a used or revoked link, a deleted
 * text, a disabled recipient, a subscriber who left
 */
export async function wordedMail(
  read: Queries,
  { content: mail, onceKey }: DueMail,
  settings: Wording['settings'],
  now: number,
): Promise<Mail | null> {
  if (!mail || !('about' in mail)) return mail;
  const { about } = mail;
  if (isForSubscriber(about) || 'subscriberId' in mail.to) {
    if (!isForSubscriber(about) || !('subscriberId' in mail.to)) return null;
    return subscriberMail(read, { ...mail.to, about, onceKey }, settings, now);
  }
  const to = await findRecipient(read, mail.to);
  if (!to) return null;
  const words = await wordsOf(
    { to: mail.to, about },
    { read, language: to.language, settings, now },
  );
  const language = about.kind === 'test' ? about.language : to.language;
  return words && { ...words, to: to.email, language };
}

/**
 * What the words of a mail to a subscriber depend on, to be compared before and after: who they are,
 * what they follow, which of the texts are published. Of other mails the recipient.
 */
export async function basisOf(read: Queries, { content: mail, onceKey }: DueMail): Promise<string> {
  if (!mail || !('about' in mail)) return '';
  const { about, to } = mail;
  if (isForSubscriber(about)) {
    return 'subscriberId' in to ? mailBasis(read, to, { about, onceKey }) : '';
  }
  return JSON.stringify('subscriberId' in to ? null : await findRecipient(read, to));
}

async function wordsOf(
  { about, to }: { about: Exclude<MailSubject, SubscriberMailSubject>; to: MailRecipient },
  wording: Wording,
): Promise<Words | null> {
  if (about.kind === 'text') {
    return 'staffId' in to ? textWords(about, to.staffId, wording) : null;
  }
  if (isOfSubscription(about)) return subscriptionMailWords(about, wording);
  if (about.kind === 'emailChanged') return emailChangedWords(wording);
  if (about.kind === 'noteAnswer') {
    const found = await findAnswer(wording.read, about.answerId);
    return found && noteAnswerWords(found, wording);
  }
  if (about.kind === 'test') return testWords(about, wording);
  return about.kind === 'link' ? linkWords(about, wording) : secondFactorWords(wording);
}

async function textWords(about: OfKind<'text'>, to: string, { read, language }: Wording) {
  const found = await getTextMailDetails(read, about, to);
  if (!found) return null;
  const { event, note } = about;
  const t = getStaffT(language);
  const values = {
    name: found.by ?? t('notifications.program'),
    title: found.title || t('review.untitled'),
    language: languageName(found.language, language),
  };
  const { others } = found;
  return {
    subject: t(`notifications.mail.${event}.subject`, values),
    text: paragraphs(
      t(`notifications.mail.${event}.words`, values),
      note,
      siteUrl() + notifiedPath(event, found),
      others > 0 ? t('notifications.mail.others', { count: others }) : '',
      others > 0 ? siteUrl() + NOTIFICATIONS_PATH : '',
      t('notifications.mail.turnOff'),
      siteUrl() + ACCOUNT_PATH,
    ),
  };
}

async function linkWords({ purpose, token }: OfKind<'link'>, wording: Wording) {
  if (!(await isLinkOpen(wording.read, token, purpose, wording.now))) return null;
  const t = getStaffT(wording.language);
  const values = archiveOf(wording);
  return {
    subject: t(`people.linkMail.${purpose}.subject`, values),
    text: paragraphs(
      t(`people.linkMail.${purpose}.before`, values),
      siteUrl() + linkPath(purpose, token),
      t(`people.linkMail.${purpose}.after`),
    ),
  };
}

function secondFactorWords(wording: Wording): Words {
  const t = getStaffT(wording.language);
  const values = archiveOf(wording);
  return {
    subject: t('people.linkMail.secondFactor.subject', values),
    text: paragraphs(
      t('people.linkMail.secondFactor.words', values),
      siteUrl() + ACCOUNT_PATH,
      t('people.linkMail.secondFactor.after'),
    ),
  };
}

function emailChangedWords(wording: Wording): Words {
  const t = getStaffT(wording.language);
  const values = archiveOf(wording);
  return {
    subject: t('people.linkMail.emailChanged.subject', values),
    text: paragraphs(
      t('people.linkMail.emailChanged.words', values),
      t('people.linkMail.emailChanged.after'),
    ),
  };
}

function archiveOf({ settings, language }: Wording) {
  const archive = inLanguage(settings.names, language, settings);
  return { archive, site: new URL(siteUrl()).host };
}

function paragraphs(...parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
