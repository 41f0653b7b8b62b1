/** Mails to readers as staff preview them: worded like those that are sent, about the newest stories. */
import { reads } from '@/db/client';
import { storyPath } from '@/domain/addresses/address';
import { getDaysAround } from '@/domain/calendar/queries';
import { dayOn } from '@/domain/dates/wall-clock';
import { listSampleLetters } from '@/domain/letters/mailed-queries';
import type { Mail, PreviewedMail } from '@/domain/mail/mail';
import { listStories } from '@/domain/reader/story-list-queries';
import { listStoriesOfDay } from '@/domain/subscriber-mails/content-queries';
import { scopesOfStory } from '@/domain/subscriber-mails/news-queries';
import type { MailReader } from '@/domain/subscriber-mails/subscriber-queries';
import type { Scope } from '@/domain/subscriptions/scope';
import { getT } from '@/i18n/translate';
import { getMailSettings, type MailSettings, type WordingState } from './mail-settings';
import { noteAnswerWords } from './note-answer-mail';
import { contentOf, mailOf, unpublishedContent, wordingFor } from './subscriber-mail';
import { wordsOf } from './subscription-mail';

/** What a mail says, in both forms. */
export type MailPreview = Pick<Mail, 'subject' | 'text'> & { html: string };

interface Asked {
  mail: PreviewedMail;
  /** Interface language of the mail. */
  language: string;
  /** A letter before the stories of a digest, in any state. */
  letterId?: string;
}

const SITE: Scope = { kind: 'site', id: '' };
const TODAY: Scope = { kind: 'today', id: '' };
/** Stories of the digest. */
const NEWS = 3;
/** Of nobody: links with it lead to a page that says so. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const CODE = '123456';
const TOKEN = 'preview';

/** A mail as it would be sent now; null where no published story gives it something to say. */
export async function previewMail(
  asked: Asked,
  now: number,
  state: WordingState = 'published',
): Promise<MailPreview | null> {
  return previewIn(asked, await getMailSettings(state), now);
}

/** The same in given settings. */
export async function previewIn(
  { mail, language, letterId }: Asked,
  settings: MailSettings,
  now: number,
): Promise<MailPreview | null> {
  const wording = { language, settings };
  switch (mail) {
    case 'subscribe':
    case 'add':
    case 'address':
      return whole(wordsOf({ kind: 'follow', purpose: mail, token: TOKEN, code: CODE }, wording));
    case 'link':
      return whole(wordsOf({ kind: 'followLink', token: TOKEN }, wording));
    case 'moved':
      return whole(wordsOf({ kind: 'followMoved' }, wording));
    case 'noteAnswer':
      return noteAnswer(wording);
    default:
      return aboutStories({ mail, language, letterId }, settings, now);
  }
}

async function noteAnswer(wording: { language: string; settings: MailSettings }) {
  const [newest] = await newestStories(wording.language);
  const path = newest ? storyPath(newest.language, newest.slug) : '';
  const text = getT(wording.language)('mails.sampleAnswer');
  const note = getT(wording.language)('mails.sampleNote');
  return whole(noteAnswerWords({ path, title: newest?.title ?? '', text, note }, wording));
}

async function aboutStories(
  { mail, language, letterId }: Asked,
  settings: MailSettings,
  now: number,
): Promise<MailPreview | null> {
  const isCorrection = mail === 'correction';
  const news = (await newestStories(language)).map(({ id, language: own }) => {
    return { storyId: id, language: own, isCorrection };
  });
  const [newest] = news;
  if (!newest) return null;
  const named = await firstNamed(news);
  const follows = mail === 'today' ? [TODAY] : named ? [named, SITE] : [SITE];
  const reader = nobody(language, follows);
  const ids = mail === 'digest' && letterId ? [letterId] : [];
  const letters = await listSampleLetters(reads(), ids, reader);
  const wording = { ...wordingFor(reads(), reader, settings, now), letters };
  if (mail === 'unpublished') {
    return named && whole(await mailOf(await unpublishedContent(named, wording), wording));
  }
  if (mail === 'today') {
    const day = await dayWithStories(wording.reader, settings.timeZone, now);
    return day ? worded({ kind: 'today', day }, wording) : null;
  }
  if (mail === 'digest') {
    return worded({ kind: 'digest', rhythm: 'weekly', news }, wording);
  }
  return worded({ kind: 'story', ...newest }, wording);
}

/** The first topic, collection or name that one of the stories is in. */
async function firstNamed(news: readonly { storyId: string }[]): Promise<Scope | null> {
  for (const { storyId } of news) {
    const found = (await scopesOfStory(reads(), storyId)).find(({ kind }) => kind !== 'site');
    if (found) return found;
  }
  return null;
}

async function worded(
  about: Parameters<typeof contentOf>[0],
  wording: Parameters<typeof contentOf>[1],
): Promise<MailPreview | null> {
  const found = await contentOf(about, wording);
  return found && whole(await mailOf(found, wording));
}

function nobody(language: string, follows: Scope[]): MailReader {
  return { id: NOBODY, email: '', language, onlyMine: false, linkVersion: 1, follows };
}

async function newestStories(language: string) {
  return (await listStories({ list: 'site', language, size: NEWS })).rows;
}

/** Today, or the nearest day that has stories. */
async function dayWithStories(reader: MailReader, timeZone: string, now: number) {
  const today = dayOn(now, timeZone);
  if ((await listStoriesOfDay(today, reader, { timeZone, now })).length > 0) return today;
  const { next } = await getDaysAround(today.slice('2026-'.length));
  return next && `${today.slice(0, 'YYYY'.length)}-${next}`;
}

function whole({ subject, text, html }: Pick<Mail, 'subject' | 'text' | 'html'>): MailPreview {
  return { subject, text, html: html ?? '' };
}
