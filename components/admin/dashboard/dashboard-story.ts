/** Rows of the dashboard: one for each story, with the languages that are listed. */
import { assignedText, type BoardVoice, stateWords } from '@/components/admin/board/board-words';
import { momentWords } from '@/components/admin/moment';
import { reviewPath, textPath } from '@/domain/addresses/staff-address';
import type { AssignedRow } from '@/domain/board/board';
import type { DashboardText } from '@/domain/dashboard/dashboard-text';
import type { WaitingComments } from '@/domain/dashboard/waiting-comments';
import { getStaffT } from '@/i18n/staff/translate';

/** One language of a story in a list. */
export interface LanguageChip {
  language: string;
  href: string;
  /** How far the text is, since when, and until when it is due. */
  words: string;
  isOverdue: boolean;
  /** What somebody wrote about it; empty for nothing. */
  note: string;
}

export interface DashboardStory {
  storyId: string;
  /** Empty when it has none. */
  title: string;
  titleLanguage: string;
  chips: LanguageChip[];
}

/** A text before it is put into the row of its story. */
export interface ListedText extends LanguageChip {
  storyId: string;
  title: string;
  titleLanguage: string;
}

/** Titles of stories in the language of the user. */
export interface OwnTitles {
  language: string;
  byId: ReadonlyMap<string, string>;
}

/**
 * The texts by story, each language once, in the order of the texts. A story has the user's title of
 * it where there is one, else that of its first text with a title.
 */
export function byStory(texts: readonly ListedText[], own?: OwnTitles): DashboardStory[] {
  const stories = new Map<string, DashboardStory>();
  for (const { storyId, title, titleLanguage, ...chip } of texts) {
    const story = stories.get(storyId) ?? { storyId, title, titleLanguage, chips: [] };
    stories.set(storyId, story);
    if (story.title === '') Object.assign(story, { title, titleLanguage });
    if (!story.chips.some(({ language }) => language === chip.language)) story.chips.push(chip);
  }
  return [...stories.values()].map((story) => {
    const title = own?.byId.get(story.storyId);
    return own && title ? { ...story, title, titleLanguage: own.language } : story;
  });
}

export function assignedTexts(rows: readonly AssignedRow[], voice: BoardVoice): ListedText[] {
  return rows.map(({ row, cell }) => ({
    storyId: row.id,
    title: row.title,
    titleLanguage: row.titleLanguage,
    language: cell.language,
    href: textPath(row.id, cell.language),
    words: [...stateWords(cell, voice), assignedText(cell.given, voice)]
      .filter((each) => each !== null)
      .join(' · '),
    isOverdue: (cell.given?.dueAt ?? voice.now) < voice.now,
    note: '',
  }));
}

/** Drafts of the user; those with requested changes say so. */
export function draftTexts(rows: readonly DashboardText[], voice: BoardVoice): ListedText[] {
  const t = getStaffT(voice.language);
  return rows.map((row) => {
    const time = momentWords(row.at, voice.language, voice.timeZone);
    const saved = t('frame.desk.saved', { time });
    const words = row.isReturned ? `${t('frame.desk.returned')} · ${saved}` : saved;
    return listed(row, textPath(row.storyId, row.language), words);
  });
}

/** Texts that the user sent for review. */
export function sentTexts(rows: readonly DashboardText[], voice: BoardVoice): ListedText[] {
  const t = getStaffT(voice.language);
  return rows.map((row) => {
    const time = momentWords(row.at, voice.language, voice.timeZone);
    const words = t('frame.desk.sentAt', { time });
    return listed(row, textPath(row.storyId, row.language), words);
  });
}

/** Texts to review or to publish, with their sender and the note. */
export function reviewTexts(rows: readonly DashboardText[], voice: BoardVoice): ListedText[] {
  const t = getStaffT(voice.language);
  return rows.map((row) => {
    const time = momentWords(row.at, voice.language, voice.timeZone);
    const words = row.sentBy ? `${time} · ${t('frame.desk.by', { name: row.sentBy })}` : time;
    const text = listed(row, reviewPath(row.storyId, row.language), words);
    return { ...text, note: row.note };
  });
}

export function publishedTexts(rows: readonly DashboardText[], voice: BoardVoice): ListedText[] {
  return rows.map((row) => {
    const words = momentWords(row.at, voice.language, voice.timeZone);
    return listed(row, textPath(row.storyId, row.language), words);
  });
}

export function commentedTexts(rows: readonly WaitingComments[], voice: BoardVoice): ListedText[] {
  const t = getStaffT(voice.language);
  return rows.map((row) => {
    const words = t('notifications.waiting.count', { count: row.count, name: row.by });
    return listed(row, `${textPath(row.storyId, row.language)}#comments`, words);
  });
}

function listed(
  { storyId, language, title }: Pick<DashboardText, 'storyId' | 'language' | 'title'>,
  href: string,
  words: string,
): ListedText {
  const chip = { language, href, words, isOverdue: false, note: '' };
  return { storyId, title, titleLanguage: language, ...chip };
}
