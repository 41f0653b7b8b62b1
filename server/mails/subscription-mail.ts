/** The words of the mails by which an address confirms what a reader asked for. */
import type { Queries } from '@/db/open';
import { writePath } from '@/domain/addresses/address';
import { notMePath, openRequestPath, preferencesPath } from '@/domain/addresses/follow-address';
import { siteUrl } from '@/domain/addresses/site-url';
import type { Mail, SubscriptionMailSubject } from '@/domain/mail/mail';
import { inLanguage } from '@/domain/settings/settings';
import { findRequest } from '@/domain/subscriptions/request-queries';
import { findSubscriber, tokenOf } from '@/domain/subscriptions/subscriber-queries';
import { getT } from '@/i18n/translate';
import { asHtml, type MailCode, type MailLink } from './mail-frame';
import type { MailSettings } from './mail-settings';
import { ownWording } from './own-wording';

/** Subject and parts; in the plain text an address or a code is a paragraph of its own. */
interface SubscriptionWords {
  subject: string;
  paragraphs: (string | MailCode | MailLink)[];
}

interface Wording {
  language: string;
  settings: MailSettings;
}

type OfKind<Kind extends SubscriptionMailSubject['kind']> = Extract<
  SubscriptionMailSubject,
  { kind: Kind }
>;

/** What such a mail says, apart from whom it concerns. */
export type SubscriptionMail =
  | Omit<OfKind<'follow'>, 'requestId'>
  /** `token`: of the subscriber's links. */
  | { kind: 'followLink'; token: string }
  | OfKind<'followMoved'>;

type Words = Pick<Mail, 'subject' | 'text' | 'html'>;

/**
 * Words of a mail of confirmation, of the link, or to a former address. Nothing that somebody typed
 * is in them.
 * @returns null when what it is about is gone: a request that was confirmed, replaced or denied
 */
export async function subscriptionMailWords(
  about: SubscriptionMailSubject,
  { read, now, ...wording }: Wording & { read: Queries; now: number },
): Promise<Words | null> {
  if (about.kind === 'follow') {
    const request = await findRequest(read, about.requestId);
    return request && request.expiresAt > now ? wordsOf(about, wording) : null;
  }
  if (about.kind === 'followMoved') return wordsOf(about, wording);
  const found = await findSubscriber(read, about.subscriberId);
  return found && wordsOf({ kind: 'followLink', token: tokenOf(found) }, wording);
}

/** Words of such a mail, without asking whether it is still to be sent. */
export function wordsOf(mail: SubscriptionMail, wording: Wording): Words {
  const { language, settings } = wording;
  const own = ownWording(settings, language);
  const { subject, paragraphs } = contentOf(mail, wording);
  const parts = own.framed(paragraphs);
  const lines = [...parts, ...own.end].map((part) => {
    if (typeof part === 'string') return part;
    return 'code' in part ? part.code : part.href;
  });
  const { archive } = archiveOf(wording);
  const frame = { language, archive, accents: settings.accents, title: subject, hasHeading: true };
  const html = asHtml({ ...frame, parts, foot: own.end });
  return { subject, text: `${lines.join('\n\n')}\n`, html };
}

function contentOf(mail: SubscriptionMail, wording: Wording): SubscriptionWords {
  if (mail.kind === 'follow') return confirmationWords(mail, wording);
  return mail.kind === 'followLink' ? linkWords(mail, wording) : movedWords(wording);
}

function confirmationWords(
  { purpose, token, code }: Omit<OfKind<'follow'>, 'requestId'>,
  wording: Wording,
): SubscriptionWords {
  const { language } = wording;
  const t = getT(language);
  const values = archiveOf(wording);
  const own = ownWording(wording.settings, language);
  const subject = purpose === 'subscribe' ? own.sentence('confirmationSubject') : '';
  return {
    subject: subject || t(`followMail.${purpose}.subject`, values),
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

function linkWords({ token }: { token: string }, wording: Wording): SubscriptionWords {
  const { language } = wording;
  const t = getT(language);
  const values = archiveOf(wording);
  return {
    subject: t('followMail.link.subject', values),
    paragraphs: [
      t('followMail.link.before'),
      linkTo(siteUrl() + preferencesPath(language, token)),
      t('followMail.link.after', values),
    ],
  };
}

function movedWords(wording: Wording): SubscriptionWords {
  const t = getT(wording.language);
  const values = archiveOf(wording);
  return {
    subject: t('followMail.moved.subject', values),
    paragraphs: [
      t('followMail.moved.words', values),
      linkTo(siteUrl() + writePath(wording.language, '')),
    ],
  };
}

function linkTo(href: string): MailLink {
  return { words: href, href };
}

function archiveOf({ settings, language }: Wording) {
  const archive = inLanguage(settings.names, language, settings);
  return { archive, site: new URL(siteUrl()).host };
}
