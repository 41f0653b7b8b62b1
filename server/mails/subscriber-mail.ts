/** Mails to subscribers, worded when they are sent. */
import { createHmac } from 'node:crypto';
import type { Queries } from '@/db/open';
import { UNDATED } from '@/db/schema/stories';
import { keyFor } from '@/db/secret';
import { storiesPath, storyPath, todayPath } from '@/domain/addresses/address';
import { siteUrl } from '@/domain/addresses/site-url';
import { yearOfDay } from '@/domain/dates/year-of-day';
import type { Image } from '@/domain/images/image';
import type { Mail, SubscriberMailSubject } from '@/domain/mail/mail';
import type { StoryRow } from '@/domain/reader/story';
import { inLanguage, type SiteSettings } from '@/domain/settings/settings';
import {
  getMailedStory,
  listMailedStories,
  listStoriesOfDay,
  MOST_STORIES,
} from '@/domain/subscriber-mails/content-queries';
import { isUnpublished, termName } from '@/domain/subscriber-mails/news-queries';
import { findMailReader, type MailReader } from '@/domain/subscriber-mails/subscriber-queries';
import { followPath, unsubscribePath } from '@/domain/subscriptions/follow-address';
import { followToken } from '@/domain/subscriptions/follow-link';
import { readScope, type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { monthDayInWords, yearInWords } from '@/i18n/event-date';
import { languageName } from '@/i18n/languages';
import { getT, type T } from '@/i18n/translate';
import { inFrame, type MailPart, type MailStory } from './mail-frame';

type Settings = Pick<SiteSettings, 'names' | 'defaultLanguage' | 'timeZone'>;
type OfKind<Kind extends SubscriberMailSubject['kind']> = Extract<
  SubscriberMailSubject,
  { kind: Kind }
>;

/** What a mail says, and the scopes because of which it comes. */
interface Said {
  subject: string;
  /** Language of the subject, where it is not the reader's. */
  hasHeading: boolean;
  parts: MailPart[];
  because: readonly Scope[];
}

interface Wording {
  read: Queries;
  reader: MailReader;
  archive: string;
  settings: Settings;
  now: number;
  t: T;
}

/** Narrowest image that fills the column on a dense screen. */
const IMAGE_WIDTH = 1_000;
const COLUMN_WIDTH = 568;

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
  { subscriberId, about }: { subscriberId: string; about: SubscriberMailSubject },
  settings: Settings,
  now: number,
): Promise<Mail | null> {
  const reader = await findMailReader(read, subscriberId);
  if (!reader) return null;
  const { language } = reader;
  const archive = inLanguage(settings.names, language, settings);
  const wording = { read, reader, archive, settings, now, t: getT(language) };
  const said = await saidIn(about, wording);
  const [main] = said?.because ?? [];
  if (!said || !main) return null;
  const links = linksOf(reader, said.because);
  const { t } = wording;
  const scopes = await scopeNames(said.because, wording);
  const foot = [
    t('mails.why', { scopes, archive }),
    { words: t('mails.preferences'), href: links.preferences },
    { words: t('mails.unsubscribe'), href: `${links.preferences}#unsubscribe` },
  ];
  const { subject: title, hasHeading, parts } = said;
  return {
    to: reader.email,
    subject: title,
    ...inFrame({ language, archive, title, hasHeading, parts, foot }),
    language,
    list: { subscriberId, id: links.list, unsubscribe: links.unsubscribe },
  };
}

function saidIn(about: SubscriberMailSubject, wording: Wording): Promise<Said | null> {
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
  const story = storyPart(found.row, wording, found.isCorrection);
  const read = { words: wording.t('mails.read'), href: story.href };
  return {
    subject: correctable(found.row.title, found.isCorrection, wording.t),
    hasHeading: false,
    parts: [{ ...story, image: imageOf(found.row.cover) }, read],
    because: found.scopes,
  };
}

async function digestSaid(about: OfKind<'digest'>, wording: Wording): Promise<Said | null> {
  const { reader, archive, t } = wording;
  const found = await listMailedStories(wording.read, about.news, reader);
  if (found.length === 0) return null;
  const more = found.length - MOST_STORIES;
  const shown = found.slice(0, MOST_STORIES);
  const parts: MailPart[] = shown.map((each) => storyPart(each.row, wording, each.isCorrection));
  if (more > 0) {
    const href = siteUrl() + storiesPath(reader.language);
    parts.push({ words: t('mails.more', { count: more }), href });
  }
  return {
    subject: t('mails.digest', { archive, count: found.length }),
    hasHeading: true,
    parts,
    because: reader.follows.filter(({ kind }) => kind !== 'today'),
  };
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
      ...rows.map((row) => ({ ...storyPart(row, wording), above: yearOf(row, reader.language) })),
      { words: t('mails.day'), href },
    ],
    because: follows,
  };
}

async function unpublishedSaid(
  about: OfKind<'unpublished'>,
  { read, reader, archive, t }: Wording,
): Promise<Said | null> {
  const scope = readScope(about.scope);
  const isFollowed = reader.follows.some((each) => scopeKey(each) === about.scope);
  if (!scope || !isFollowed || !(await isUnpublished(read, scope))) return null;
  const found = await termName(read, scope, reader.language);
  const name = found?.name ?? '';
  return {
    subject: t('mails.unpublished.title', { name }),
    hasHeading: true,
    parts: [t('mails.unpublished.words', { name, archive })],
    because: [scope],
  };
}

function storyPart(row: StoryRow, { reader, t }: Wording, isCorrection = false): MailStory {
  const { title, teaser, language } = row;
  const isMine = language === reader.language;
  const said = languageName(language, reader.language);
  return {
    ...{ title, teaser, language, image: null },
    href: siteUrl() + storyPath(language, row.slug),
    above: isCorrection ? t('mails.corrected') : '',
    below: isMine ? '' : t('mails.inLanguage', { language: said }),
  };
}

function correctable(title: string, isCorrection: boolean, t: T): string {
  return isCorrection ? t('mails.correctedTitle', { title }) : title;
}

/** The year of a story's event; empty for none. */
function yearOf({ eventSort }: StoryRow, language: string): string {
  return eventSort === UNDATED ? '' : yearInWords(yearOfDay(eventSort), language);
}

/** A file of the image that mail programs can show, as an absolute address. */
function imageOf(image: Image | null): MailStory['image'] {
  const files = image?.files.filter(({ mime }) => /^image\/(jpeg|png)$/.test(mime)) ?? [];
  const file = files.find(({ width }) => width >= IMAGE_WIDTH) ?? files.at(-1);
  if (!image || !file) return null;
  const width = Math.min(COLUMN_WIDTH, file.width);
  return {
    src: siteUrl() + file.src,
    alt: image.decorative ? '' : image.alt,
    width,
    height: Math.round((file.height * width) / file.width),
    language: image.language,
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

/** Unsubscribing from a mail about one scope ends that one; from a digest of several, all. */
function linksOf(reader: MailReader, because: readonly Scope[]) {
  const token = followToken({ subscriberId: reader.id, version: reader.linkVersion });
  const { language } = reader;
  const [main, ...others] = because.map(scopeKey);
  const key = main === undefined || others.length > 0 ? 'all' : main;
  return {
    preferences: siteUrl() + followPath(language, token),
    unsubscribe: siteUrl() + unsubscribePath(language, token, key),
    list: listId(key, language),
  };
}

/** Names the list to mail programs without saying what is followed: a keyed hash of the scope. */
function listId(key: string, language: string): string {
  const hash = createHmac('sha256', keyFor('mail list')).update(key).digest('hex').slice(0, 16);
  return `${hash}.${language.toLowerCase()}.${new URL(siteUrl()).hostname}`;
}
