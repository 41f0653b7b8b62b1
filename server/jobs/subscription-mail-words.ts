/** The words of the mails by which an address confirms what a reader asked for. */
import type { Queries } from '@/db/open';
import { notMePath, openRequestPath, preferencesPath } from '@/domain/addresses/follow-address';
import { siteUrl } from '@/domain/addresses/site-url';
import type { Mail, SubscriptionMailSubject } from '@/domain/mail/mail';
import { inLanguage, type SiteSettings } from '@/domain/settings/settings';
import { findRequest } from '@/domain/subscriptions/request-queries';
import { findSubscriber, tokenOf } from '@/domain/subscriptions/subscriber-queries';
import { getT } from '@/i18n/translate';
import { asHtml, type MailCode, type MailLink } from '@/server/mails/mail-frame';

/** Subject and parts; in the plain text an address or a code is a paragraph of its own. */
interface SubscriptionWords {
  subject: string;
  paragraphs: (string | MailCode | MailLink)[];
}

interface Wording {
  read: Queries;
  language: string;
  settings: Pick<SiteSettings, 'names' | 'defaultLanguage'>;
  now: number;
}

type OfKind<Kind extends SubscriptionMailSubject['kind']> = Extract<
  SubscriptionMailSubject,
  { kind: Kind }
>;

/**
 * Words of a mail of confirmation, of the link, or to a former address. Nothing that somebody typed
 * is in them.
 * @returns null when what it is about is gone: a request that was confirmed, replaced or denied
 */
export async function subscriptionMailWords(
  about: SubscriptionMailSubject,
  wording: Wording,
): Promise<Pick<Mail, 'subject' | 'text' | 'html'> | null> {
  const found = await wordsOf(about, wording);
  if (!found) return null;
  const { subject, paragraphs } = found;
  const lines = paragraphs.map((part) => {
    if (typeof part === 'string') return part;
    return 'code' in part ? part.code : part.href;
  });
  const { archive } = archiveOf(wording);
  const frame = { language: wording.language, archive, title: subject, hasHeading: true };
  const html = asHtml({ ...frame, parts: paragraphs, foot: [] });
  return { subject, text: `${lines.join('\n\n')}\n`, html };
}

async function wordsOf(
  about: SubscriptionMailSubject,
  wording: Wording,
): Promise<SubscriptionWords | null> {
  if (about.kind === 'follow') return confirmationWords(about, wording);
  return about.kind === 'followLink' ? linkWords(about, wording) : movedWords(wording);
}

async function confirmationWords(
  { purpose, requestId, token, code }: OfKind<'follow'>,
  wording: Wording,
): Promise<SubscriptionWords | null> {
  const { read, language, now } = wording;
  const request = await findRequest(read, requestId);
  if (!request || request.expiresAt <= now) return null;
  const t = getT(language);
  const values = archiveOf(wording);
  return {
    subject: t(`followMail.${purpose}.subject`, values),
    paragraphs: [
      t(`followMail.${purpose}.words`, values),
      t('followMail.code'),
      { code },
      t('followMail.open'),
      {
        words: t('follow.confirm'),
        href: siteUrl() + openRequestPath(language, token),
        isButton: true,
      },
      t('followMail.notMe'),
      linkTo(siteUrl() + notMePath(language, token)),
    ],
  };
}

async function linkWords(
  { subscriberId }: OfKind<'followLink'>,
  wording: Wording,
): Promise<SubscriptionWords | null> {
  const found = await findSubscriber(wording.read, subscriberId);
  if (!found) return null;
  const { language } = wording;
  const t = getT(language);
  const values = archiveOf(wording);
  return {
    subject: t('followMail.link.subject', values),
    paragraphs: [
      t('followMail.link.before'),
      linkTo(siteUrl() + preferencesPath(language, tokenOf(found))),
      t('followMail.link.after', values),
    ],
  };
}

function movedWords(wording: Wording): SubscriptionWords {
  const t = getT(wording.language);
  const values = archiveOf(wording);
  return {
    subject: t('followMail.moved.subject', values),
    paragraphs: [t('followMail.moved.words', values)],
  };
}

function linkTo(href: string): MailLink {
  return { words: href, href };
}

function archiveOf({ settings, language }: Wording) {
  const archive = inLanguage(settings.names, language, settings);
  return { archive, site: new URL(siteUrl()).host };
}
