/** Addresses within the staff's site; no other source file writes one. */

import { FOLDERS, type NamedKind } from './named-kind';

/** The dashboard. */
export const HOME_PATH = '/admin';

/** What happened to the user's texts. */
export const NOTIFICATIONS_PATH = '/admin/notifications';

/** The guide for staff; `?q=` searches it. */
export const HELP_PATH = '/admin/help';

export const BOARD_PATH = '/admin/board';
/** What was and will be published; a month is added. */
export const CALENDAR_PATH = '/admin/calendar';
export const STORIES_PATH = '/admin/stories';
/** The list of stories as a file; its filters are added. */
export const STORIES_EXPORT_PATH = '/admin/stories/export';
export const NEW_STORY_PATH = '/admin/stories/new';
/** Search for link targets by name, for the editor. */
export const LINK_SEARCH_PATH = '/admin/stories/find';

export const NAME_CREATE_PATH = '/admin/names/create';
/** Conversion of a Word file to a document. */
export const WORD_FILE_PATH = '/admin/stories/word';

export const TOPICS_PATH = '/admin/topics';
export const TOPIC_CREATE_PATH = '/admin/topics/create';
export const NAMES_PATH = '/admin/names';
/** Search for names by any form. */
export const NAME_SEARCH_PATH = '/admin/names/find';
/** The same among persons. */
export const PERSON_SEARCH_PATH = '/admin/names/find?kind=person';
/** Published stories that have no names. */
export const UNNAMED_PATH = '/admin/names/missing';
/** Upload of a file of names. */
export const NAME_IMPORT_PATH = '/admin/names/import';
export const NAME_TEMPLATE_PATH = '/admin/names/import/template/names.csv';
export const PLACES_PATH = '/admin/places';
export const PLACE_CREATE_PATH = '/admin/places/create';
export const COLLECTIONS_PATH = '/admin/collections';
export const COLLECTION_CREATE_PATH = '/admin/collections/create';

export const IMAGES_PATH = '/admin/images';
export const IMAGE_SEARCH_PATH = '/admin/images/find';
export const IMAGE_UPLOAD_PATH = '/admin/images/upload';
/** Descriptions of many images on one page. */
export const DESCRIBE_IMAGES_PATH = '/admin/images/describe';
/** Result of an upload without scripts. */
export const IMAGES_ADDED_PATH = '/admin/images/add';

/** The site's settings. */
export const SITE_PATH = '/admin/site';
/** Editing of the front page; the first page of the site's settings for editors. */
export const FRONT_PATH = '/admin/site/front';
export const MENU_PATH = '/admin/site/menu';
/** The house style of readers' pages. */
export const STYLE_PATH = '/admin/site/style';
export const REDIRECTS_PATH = '/admin/site/addresses';
export const LINKS_PATH = '/admin/site/links';

/** Folder of the glossary and the translation memory; it leads to the glossary. */
export const TRANSLATIONS_FOLDER = '/admin/translations';
/** The glossary. */
export const TERMS_PATH = '/admin/translations/terms';
export const MEMORY_PATH = '/admin/translations/memory';

export const STATISTICS_PATH = '/admin/statistics';
export const SUBSCRIBERS_PATH = '/admin/subscribers';
export const MAIL_QUEUE_PATH = '/admin/subscribers/queue';
/** Preview of the mails to readers. */
export const MAILS_PATH = '/admin/subscribers/mails';
/** Their wording. */
export const WORDING_PATH = '/admin/subscribers/mails/wording';
/** Letters of editors that come before the stories of digests. */
export const LETTERS_PATH = '/admin/subscribers/letters';
/** All that can be followed by e-mail, with its switch. */
export const SWITCHES_PATH = '/admin/subscribers/switches';
export const SUBSCRIBERS_EXPORT_PATH = '/admin/subscribers/export';
export const SUBSCRIBER_IMPORT_PATH = '/admin/subscribers/import';
export const SUBSCRIBER_TEMPLATE_PATH = '/admin/subscribers/import/template/subscribers.csv';
/** Requests for the home page and the feed of all stories. */
export const SITE_STATISTICS_PATH = '/admin/statistics/site/all';
export const STATISTICS_EXPORT_PATH = '/admin/statistics/export';

/** Notes that readers wrote to the archive. */
export const NOTES_PATH = '/admin/notes';

export const PEOPLE_PATH = '/admin/people';
export const AUDIT_PATH = '/admin/audit';
export const AUDIT_EXPORT_PATH = '/admin/audit/export';

export const ACCOUNT_PATH = '/admin/account';
/** The user's own profile as an author. */
export const PROFILE_PATH = '/admin/account/profile';
export const SECOND_STEP_PATH = '/admin/account/second-step';
export const CODES_PATH = '/admin/account/codes';
/** Where users erase their own account. */
export const ACCOUNT_ERASURE_PATH = '/admin/account/erase';

export const SIGN_IN_PATH = '/admin/sign-in';
/** Sign-in by script from a page whose session ended. */
export const SIGN_IN_HERE_PATH = '/admin/sign-in/here';
/** Sign-in that carries a posted form along, without scripts. */
export const CARRIED_PATH = '/admin/sign-in/carried';
export const SECOND_FACTOR_PATH = '/admin/sign-in/code';
export const REAUTHENTICATION_PATH = '/admin/sign-in/reauthentication';
export const SIGN_OUT_PATH = '/admin/sign-out';

/** To these a one-time token is added; without one, the last asks for a link to set a password. */
export const JOIN_PATH = '/admin/join';
export const SETUP_PATH = '/admin/setup';
export const PASSWORD_PATH = '/admin/password';
export const EMAIL_PATH = '/admin/email';

/** The page that shows why a request failed; a kind is added. Nothing links to it. */
export const PROBLEM_PATH = '/admin/problem';

/** Address of a story; it redirects to the text that the user can best open. */
export function staffStoryPath(storyId: string): string {
  return `${STORIES_PATH}/${encodeURIComponent(storyId)}`;
}

export function attachmentsPath(storyId: string): string {
  return `${staffStoryPath(storyId)}/attachments`;
}

/** The page on which a story is copied. */
export function duplicatePath(storyId: string): string {
  return `${staffStoryPath(storyId)}/duplicate`;
}

/** The page on which a text is written. */
export function textPath(storyId: string, language: string): string {
  return `${staffStoryPath(storyId)}/${encodeURIComponent(language)}`;
}

/** The page on which a text is reviewed and commented on. */
export function reviewPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/review`;
}

/** The translation page: a text next to `from`, by default the language it was made from. */
export function translationPath(storyId: string, language: string, from?: string): string {
  const path = `${textPath(storyId, language)}/translate`;
  return from === undefined ? path : `${path}?from=${encodeURIComponent(from)}`;
}

/** The page of one language of a story: status, assignment, deadline. */
export function assignmentPath(storyId: string, language: string): string {
  return `${BOARD_PATH}/${storyId}/${encodeURIComponent(language)}`;
}

/** A month of the publication calendar, `2026-11`; without it the present one. */
export function calendarAdminPath(month?: string): string {
  return withQuery(CALENDAR_PATH, { month });
}

/** The page of a topic, for one language first. */
export function topicAdminPath(
  id: string,
  language?: string,
  more: Record<string, string> = {},
): string {
  return withQuery(`${TOPICS_PATH}/${encodeURIComponent(id)}`, { language, ...more });
}

/** The page of a name, for one language first. */
export function nameAdminPath(
  id: string,
  language?: string,
  more: Record<string, string> = {},
): string {
  return withQuery(`${NAMES_PATH}/${encodeURIComponent(id)}`, { language, ...more });
}

/** The list of names that fit a search. */
export function namesAdminPath(search: Record<'q' | 'kind' | 'page', string>): string {
  return withQuery(NAMES_PATH, search);
}

/** The preview of an uploaded file of names, and its result. */
export function nameImportPath(id: string, listed: { shown?: string; page?: string } = {}): string {
  return withQuery(`${NAME_IMPORT_PATH}/${encodeURIComponent(id)}`, listed);
}

/** Download of the lines with problems. */
export function nameImportProblemsPath(id: string): string {
  return `${nameImportPath(id)}/problems`;
}

/** Stories without names that follow another one in their list. */
export function unnamedPath(after: string): string {
  return withQuery(UNNAMED_PATH, { after });
}

/** The page of a place, for one language first. */
export function placeAdminPath(
  id: string,
  language?: string,
  more: Record<string, string> = {},
): string {
  return withQuery(`${PLACES_PATH}/${encodeURIComponent(id)}`, { language, ...more });
}

/** The page of a collection, for one language first. */
export function collectionAdminPath(
  id: string,
  language?: string,
  more: Record<string, string> = {},
): string {
  return withQuery(`${COLLECTIONS_PATH}/${encodeURIComponent(id)}`, { language, ...more });
}

/** The page of an image, for alternative texts in one language. */
export function imagePath(id: string, language?: string): string {
  return withQuery(`${IMAGES_PATH}/${encodeURIComponent(id)}`, { language });
}

/** Upload of images by script, which answers with the texts in a language. */
export function imageUploadPath(language: string): string {
  return withQuery(IMAGE_UPLOAD_PATH, { language });
}

/** Saves an image's description from where it is placed. */
export function imageDescriptionPath(id: string): string {
  return `${imagePath(id)}/description`;
}

/** The terms of a pair of languages. */
export function termsPath(pair: Record<'from' | 'to', string>): string {
  return withQuery(TERMS_PATH, pair);
}

/** The terms of a pair of languages, with one open for editing. */
export function termPath(id: string, pair: Record<'from' | 'to', string>): string {
  return withQuery(TERMS_PATH, { ...pair, edit: id });
}

/** Sentences that are remembered, after another one in their list. */
export function memoryPath(
  filter: Record<'from' | 'to' | 'words', string> & { before?: string },
): string {
  return withQuery(MEMORY_PATH, filter);
}

/** A page of remembered sentences, with one open for editing. */
export function sentencePath(
  id: string,
  shown: Record<'from' | 'to' | 'words' | 'before', string>,
): string {
  return withQuery(MEMORY_PATH, { ...shown, edit: id });
}

/** Requests in a month, of one kind of page, in one language. */
export function statisticsPath(filter: Record<'month' | 'kind' | 'language', string>): string {
  return withQuery(STATISTICS_PATH, filter);
}

/** Download of requests. */
export function statisticsFilePath(filter: Record<'month' | 'kind' | 'language', string>): string {
  return withQuery(STATISTICS_EXPORT_PATH, filter);
}

/** Requests for one story. */
export function storyStatisticsPath(storyId: string): string {
  return `${STATISTICS_PATH}/stories/${encodeURIComponent(storyId)}`;
}

/** Leads to what a notification is about, and marks it as read. */
export function notificationPath(id: string): string {
  return `${NOTIFICATIONS_PATH}/${encodeURIComponent(id)}`;
}

/** Requests for the page and feeds of a topic and the like. */
export function namedStatisticsPath(kind: NamedKind, id: string): string {
  return `${STATISTICS_PATH}/${FOLDERS[kind]}/${encodeURIComponent(id)}`;
}

/** A page of the guide, or a part of it. */
export function helpPath(page: string, part?: string): string {
  return `${HELP_PATH}/${encodeURIComponent(page)}${part ? `#${part}` : ''}`;
}

export function personPath(id: string): string {
  return `${PEOPLE_PATH}/${encodeURIComponent(id)}`;
}

/** Where an administrator erases the account of a user. */
export function erasurePath(id: string): string {
  return `${personPath(id)}/erase`;
}

/**
 * The image with which a text will be shared.
 * @param shown what is on the screen; `cover` is the id of an image, or null for none
 */
export function sharePreviewPath(
  { storyId, language }: { storyId: string; language: string },
  { title, cover }: { title: string; cover: string | null },
): string {
  return withQuery(`${textPath(storyId, language)}/preview/share`, {
    title,
    cover: cover ?? 'none',
  });
}

/** Editing of the front page of one language. */
export function frontPagePath(language: string): string {
  return withQuery(FRONT_PATH, { language });
}

/** The front page of one language with its draft, as readers would see it. */
export function frontPreviewPath(language: string): string {
  return `${FRONT_PATH}/${encodeURIComponent(language)}/preview/page`;
}

/** The house style with a preview. @param view `page`, `language`, `width` and `colours` of the preview */
export function stylePath(view: Record<string, string>): string {
  return withQuery(STYLE_PATH, view);
}

/** A reader's page in the draft of the house style. @param draft fingerprint of the draft, which makes browsers load it anew */
export function stylePreviewPath(view: { page: string; language: string; draft?: string }): string {
  return withQuery(`${STYLE_PATH}/preview/page`, view);
}

/** The site's menu in one language. */
export function menuPath(language: string): string {
  return withQuery(MENU_PATH, { language });
}

/** The list of notes from readers. @param list `state` is `closed`, or empty for open ones */
export function notesPath(list: { state?: string; before?: string }): string {
  return withQuery(NOTES_PATH, list);
}

/** The page of one note from a reader. */
export function notePath(id: string): string {
  return `${NOTES_PATH}/${encodeURIComponent(id)}`;
}

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value) as [string, string][];
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
}

/** The page of one subscriber. */
export function subscriberPath(id: string): string {
  return `${SUBSCRIBERS_PATH}/${encodeURIComponent(id)}`;
}

/** The preview of a list of subscribers. */
export function subscriberImportPath(
  id: string,
  listed: { shown?: string; page?: string } = {},
): string {
  return withQuery(`${SUBSCRIBER_IMPORT_PATH}/${encodeURIComponent(id)}`, listed);
}

/** Download of its lines with problems. */
export function subscriberImportProblemsPath(id: string): string {
  return `${subscriberImportPath(id)}/problems`;
}

/** The list of subscribers whose address contains the words, without the first ones. */
export function subscribersPath(words: string, from: number): string {
  return withQuery(SUBSCRIBERS_PATH, { q: words, from: from > 0 ? String(from) : '' });
}

/** A page of the list of what can be followed. @param page from 1 */
export function switchesPath(
  { words, kind, is = '' }: { words: string; kind: string; is?: string },
  page = 1,
): string {
  return withQuery(SWITCHES_PATH, { q: words, kind, is, page: page > 1 ? String(page) : '' });
}

/** A mail of the preview; `letterId` of a letter before a digest. */
interface PreviewedAt {
  mail: string;
  language: string;
  letterId?: string;
}

/** The preview of a mail to readers in a language. */
export function mailsPath(shown: PreviewedAt): string {
  return withQuery(MAILS_PATH, previewQuery(shown));
}

/** The wording of mails in a language. */
export function wordingPath(language: string): string {
  return withQuery(WORDING_PATH, { language });
}

/** That mail alone, for a frame. */
export function mailFramePath(shown: PreviewedAt): string {
  return withQuery(`${MAILS_PATH}/frame`, previewQuery(shown));
}

function previewQuery({
  letterId: letter,
  ...shown
}: PreviewedAt): Record<string, string | undefined> {
  return { ...shown, letter };
}

/** The page of one letter. @param language of the text that is shown */
export function letterPath(id: string, language = ''): string {
  return withQuery(`${LETTERS_PATH}/${encodeURIComponent(id)}`, { language });
}
