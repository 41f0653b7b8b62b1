/** Mails to subscribers, worded when they are sent. */
import type { Queries } from '@/db/open';
import { storiesPath, todayPath } from '@/domain/addresses/address';
import { siteUrl } from '@/domain/addresses/site-url';
import { listMailedLetters, type MailedLetter } from '@/domain/letters/mailed-queries';
import { paragraphsOf } from '@/domain/letters/paragraphs';
import type { Mail, SubscriberMailSubject } from '@/domain/mail/mail';
import { inLanguage } from '@/domain/settings/settings';
import {
  getMailedStory,
  listMailedStories,
  listStoriesOfDay,
  MOST_STORIES,
} from '@/domain/subscriber-mails/content-queries';
import { isUnpublished, termName } from '@/domain/subscriber-mails/news-queries';
import { findMailReader, type MailReader } from '@/domain/subscriber-mails/subscriber-queries';
import { readScope, type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { monthDayInWords } from '@/i18n/event-date';
import { getT, type T } from '@/i18n/translate';
import { inFrame, type MailPart } from './mail-frame';
import { linksOf } from './mail-links';
import type { MailSettings } from './mail-settings';
import { correctable, imageOf, storyPart, yearOf } from './mail-story';
import { type OwnWording, ownWording } from './own-wording';

type OfKind<Kind extends SubscriberMailSubject['kind']> = Extract<
  SubscriberMailSubject,
  { kind: Kind }
>;

/** The content of a mail to a subscriber, and which of the scopes they follow is its reason. */
interface Said {
  subject: string;
  /** Whether the subject is the heading too; a mail about one story begins with the story. */
  hasHeading: boolean;
  parts: MailPart[];
  because: readonly Scope[];
}

interface Wording {
  read: Queries;
  reader: MailReader;
  archive: string;
  own: OwnWording;
  settings: MailSettings;
  now: number;
  t: T;
  /** Those before the stories of a digest. */
  letters: readonly MailedLetter[];
}

/** Whether a mail is one to a subscriber about what they follow. */
export function isForSubscriber(about: { kind: string }): about is SubscriberMailSubject {
  return ['story', 'digest', 'today', 'unpublished'].includes(about.kind);
}

/**
 * Gives a mail to a subscriber its words.
 * @returns null when it says nothing any more: the subscriber left, paused or no longer follows the
 * scope, or the texts were unpublished
 */
export async function subscriberMail(
  read: Queries,
  {
    subscriberId,
    about,
    onceKey,
  }: { subscriberId: string; about: SubscriberMailSubject; onceKey: string },
  settings: MailSettings,
  now: number,
): Promise<Mail | null> {
  const reader = await findMailReader(read, subscriberId);
  if (!reader) return null;
  const letters = about.kind === 'digest' ? await listMailedLetters(read, onceKey, reader) : [];
  const wording = { ...wordingFor(read, reader, settings, now), letters };
  const said = await contentOf(about, wording);
  return said && said.because.length > 0 ? mailOf(said, wording) : null;
}

/** How a reader is written to. */
export function wordingFor(
  read: Queries,
  reader: MailReader,
  settings: MailSettings,
  now: number,
): Wording {
  const { language } = reader;
  const archive = inLanguage(settings.names, language, settings);
  const own = ownWording(settings, language);
  return { read, reader, archive, own, settings, letters: [], now, t: getT(language) };
}

/** The mail with what it says, and with why it comes and how to end that. */
export async function mailOf(said: Said, wording: Wording): Promise<Mail> {
  const { reader, archive, own, settings } = wording;
  const { language, id: subscriberId } = reader;
  const links = linksOf(reader, said.because);
  const { t } = wording;
  const scopes = await scopeNames(said.because, wording);
  const foot = [
    t('mails.why', { scopes, archive }),
    { words: t('mails.preferences'), href: links.preferences },
    { words: t('mails.unsubscribe'), href: links.unsubscribe },
    ...own.end,
  ];
  const { subject: title, hasHeading } = said;
  const parts = own.framed(said.parts);
  return {
    to: reader.email,
    subject: own.prefixed(title),
    ...inFrame({ language, archive, accents: settings.accents, title, hasHeading, parts, foot }),
    language,
    letters: wording.letters.map(({ id }) => id),
    list: { subscriberId, id: links.list, unsubscribe: links.unsubscribe },
  };
}

/** What a mail says; null where that is gone. */
export function contentOf(about: SubscriberMailSubject, wording: Wording): Promise<Said | null> {
  switch (about.kind) {
    case 'story':
      return storySaid(about, wording);
    case 'digest':
      return digestSaid(about, wording);
    case 'today':
      return todaySaid(about, wording);
    case 'unpublished':
      return unpublishedSaid(about, wording);
  }
}

async function storySaid(about: OfKind<'story'>, wording: Wording): Promise<Said | null> {
  const found = await getMailedStory(wording.read, about, wording.reader);
  if (!found) return null;
  const story = storyPart(
    found.row,
    { language: wording.reader.language, t: wording.t },
    found.isCorrection,
  );
  const words = wording.own.sentence('readLink') || wording.t('mails.read');
  return {
    subject: correctable(found.row.title, found.isCorrection, wording.t),
    hasHeading: false,
    parts: [
      { ...story, image: imageOf(found.row.cover) },
      { words, href: story.href },
    ],
    because: found.scopes,
  };
}

async function digestSaid(about: OfKind<'digest'>, wording: Wording): Promise<Said | null> {
  const { reader, t } = wording;
  const found = await listMailedStories(wording.read, about.news, reader);
  if (found.length === 0) return null;
  const more = found.length - MOST_STORIES;
  const shown = found.slice(0, MOST_STORIES);
  const parts = wording.letters.flatMap(({ language, words }): MailPart[] =>
    paragraphsOf(words).map((inline) => ({ inline, language })),
  );
  parts.push(
    ...shown.map((each) =>
      storyPart(each.row, { language: reader.language, t }, each.isCorrection),
    ),
  );
  if (more > 0) {
    const href = siteUrl() + storiesPath(reader.language);
    parts.push({ words: t('mails.more', { count: more }), href });
  }
  return {
    subject: digestSubject(found.length, wording),
    hasHeading: true,
    parts,
    because: reader.follows.filter(({ kind }) => kind !== 'today'),
  };
}

function digestSubject(count: number, { reader, archive, own, t }: Wording): string {
  const stories = t('mails.newStories', { count });
  const digits = new Intl.NumberFormat(reader.language).format(count);
  return (
    own.sentence('digestSubject', { stories, count: digits }) ||
    t('mails.digest', { archive, stories })
  );
}

async function todaySaid(about: OfKind<'today'>, wording: Wording): Promise<Said | null> {
  const { reader, settings, now, t } = wording;
  const follows = reader.follows.filter(({ kind }) => kind === 'today');
  if (follows.length === 0) return null;
  const { timeZone } = settings;
  const rows = await listStoriesOfDay(about.day, reader, { timeZone, now });
  if (rows.length === 0) return null;
  const day = about.day.slice('2026-'.length);
  const href = siteUrl() + todayPath(reader.language, day);
  return {
    subject: t('today.title', { date: monthDayInWords(day, reader.language) }),
    hasHeading: true,
    parts: [
      ...rows.map((row) => ({
        ...storyPart(row, { language: reader.language, t }),
        above: yearOf(row, reader.language),
      })),
      { words: t('mails.day'), href },
    ],
    because: follows,
  };
}

async function unpublishedSaid(
  about: OfKind<'unpublished'>,
  wording: Wording,
): Promise<Said | null> {
  const scope = readScope(about.scope);
  const isFollowed = wording.reader.follows.some((each) => scopeKey(each) === about.scope);
  if (!scope || !isFollowed || !(await isUnpublished(wording.read, scope))) return null;
  return unpublishedContent(scope, wording);
}

/** What a mail about an unpublished topic, collection or name says. */
export async function unpublishedContent(
  scope: Scope,
  { read, reader, archive, t }: Wording,
): Promise<Said> {
  const found = await termName(read, scope, reader.language);
  const name = found?.name ?? '';
  return {
    subject: t('mails.unpublished.title', { name }),
    hasHeading: true,
    parts: [t('mails.unpublished.words', { name, archive })],
    because: [scope],
  };
}

/** Names of scopes in a list, such as "“Strikes”, “Emma Goldman” and all stories". */
async function scopeNames(
  scopes: readonly Scope[],
  { read, reader: { language }, t }: Wording,
): Promise<string> {
  const names: string[] = [];
  for (const scope of scopes) {
    const name = await termName(read, scope, language);
    if (scope.kind === 'site') names.push(t('mails.scope.site'));
    else if (scope.kind === 'today') names.push(t('mails.scope.today'));
    else if (name) names.push(t('mails.scope.named', { name: name.name }));
  }
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
