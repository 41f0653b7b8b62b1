/** Which page of the guide each screen of the staff's site links to. */
import {
  ACCOUNT_PATH,
  AUDIT_PATH,
  attachmentsPath,
  BOARD_PATH,
  CALENDAR_PATH,
  COLLECTIONS_PATH,
  DESCRIBE_IMAGES_PATH,
  duplicatePath,
  FRONT_PATH,
  HELP_PATH,
  HOME_PATH,
  helpPath,
  IMAGES_PATH,
  LETTERS_PATH,
  LINKS_PATH,
  MAIL_QUEUE_PATH,
  MAILS_PATH,
  MEMORY_PATH,
  MENU_PATH,
  NAME_IMPORT_PATH,
  NAMES_PATH,
  NEW_STORY_PATH,
  NOTES_PATH,
  NOTIFICATIONS_PATH,
  PEOPLE_PATH,
  PLACES_PATH,
  REDIRECTS_PATH,
  SECOND_STEP_PATH,
  SITE_PATH,
  STATISTICS_PATH,
  STORIES_PATH,
  STYLE_PATH,
  SUBSCRIBER_IMPORT_PATH,
  SUBSCRIBERS_PATH,
  SWITCHES_PATH,
  TERMS_PATH,
  TOPICS_PATH,
  TRANSLATIONS_FOLDER,
  textPath,
  translationPath,
  WORDING_PATH,
} from '@/domain/addresses/staff-address';
import type { PageName } from './guide';

const TEXT = textPath('*', '*');

/** A star stands for one part of a path. An entry also holds for what is below it. */
const SCREENS: Record<string, PageName | `${PageName}#${string}`> = {
  [STORIES_PATH]: 'stories',
  [NEW_STORY_PATH]: 'writing#begin-a-story',
  [TEXT]: 'writing',
  [translationPath('*', '*')]: 'translating',
  [`${TEXT}/history`]: 'history',
  [`${TEXT}/preview`]: 'publishing#see-it-as-readers-will',
  [`${TEXT}/review`]: 'review#review-a-text',
  [attachmentsPath('*')]: 'attachments',
  [duplicatePath('*')]: 'stories#copies-and-templates',
  [CALENDAR_PATH]: 'stories#calendar',
  [BOARD_PATH]: 'board',
  [`${BOARD_PATH}/*/*`]: 'board#assign-a-text',
  [TOPICS_PATH]: 'topics',
  [NAMES_PATH]: 'names',
  [NAME_IMPORT_PATH]: 'names#import-names-from-a-table',
  [PLACES_PATH]: 'places',
  [COLLECTIONS_PATH]: 'collections',
  [`${COLLECTIONS_PATH}/*`]: 'collections#put-stories-in-order',
  [IMAGES_PATH]: 'images#the-image-library',
  [DESCRIBE_IMAGES_PATH]: 'images#the-image-library',
  [`${IMAGES_PATH}/*`]: 'images#describe-an-image',
  [SITE_PATH]: 'site',
  [FRONT_PATH]: 'site#home-page',
  [STYLE_PATH]: 'site#house-style',
  [MENU_PATH]: 'site#footer-menu-and-pages',
  [REDIRECTS_PATH]: 'site#redirects',
  [LINKS_PATH]: 'site#broken-links',
  [NOTES_PATH]: 'notes',
  [PEOPLE_PATH]: 'users',
  [TRANSLATIONS_FOLDER]: 'translating',
  [TERMS_PATH]: 'translating#glossary',
  [MEMORY_PATH]: 'translating#translation-memory',
  [STATISTICS_PATH]: 'statistics',
  [SUBSCRIBERS_PATH]: 'subscribers',
  [SUBSCRIBER_IMPORT_PATH]: 'subscribers#import-an-existing-list',
  [LETTERS_PATH]: 'subscribers#letters-before-the-stories',
  [MAILS_PATH]: 'subscribers#see-each-e-mail',
  [SWITCHES_PATH]: 'subscribers#switch-e-mail-off-and-on',
  [WORDING_PATH]: 'subscribers#word-the-e-mails-yourself',
  [MAIL_QUEUE_PATH]: 'subscribers#see-and-pause-what-is-sent',
  [AUDIT_PATH]: 'users#audit-log',
  [NOTIFICATIONS_PATH]: 'dashboard#notifications',
  [ACCOUNT_PATH]: 'account',
  [SECOND_STEP_PATH]: 'account#two-factor-authentication',
};

/** Those with the fewest stars first, so that a path fits the most exact one. */
const PATHS = Object.keys(SCREENS).sort((one, other) => stars(one) - stars(other));

/** The page and part for a screen, as in a link of the guide; null where there is none. */
export function guideOf(path: string): string | null {
  if (path === HOME_PATH) return 'dashboard';
  const parts = path.split('/');
  for (let length = parts.length; length > 2; length -= 1) {
    const found = PATHS.find((screen) => fits(screen, parts.slice(0, length)));
    if (found) return SCREENS[found] ?? null;
  }
  return null;
}

/** Address of the help for a screen; of the index where it has no page. */
export function helpFor(path: string): string {
  const [page, part] = guideOf(path)?.split('#') ?? [];
  return page ? helpPath(page, part) : HELP_PATH;
}

/** Every page that a screen links to, for the test. */
export const GUIDE_OF_SCREENS: readonly string[] = Object.values(SCREENS);

function stars(path: string): number {
  return path.split('*').length;
}

function fits(screen: string, parts: readonly string[]): boolean {
  const wanted = screen.split('/');
  return (
    wanted.length === parts.length &&
    wanted.every((part, index) => part === '*' || part === parts[index])
  );
}
