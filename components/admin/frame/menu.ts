import {
  AUDIT_PATH,
  BOARD_PATH,
  CALENDAR_PATH,
  COLLECTIONS_PATH,
  HOME_PATH,
  IMAGES_PATH,
  NAMES_PATH,
  PEOPLE_PATH,
  PLACES_PATH,
  SITE_PATH,
  STATISTICS_PATH,
  STORIES_PATH,
  SUBSCRIBERS_PATH,
  TERMS_PATH,
  TOPICS_PATH,
  TRANSLATIONS_FOLDER,
} from '@/domain/addresses/staff-address';
import { type Action, PERMISSIONS } from '@/domain/permissions/permissions';
import type { Role } from '@/domain/permissions/staff';

export interface MenuSection {
  key:
    | 'desk'
    | 'board'
    | 'calendar'
    | 'stories'
    | 'topics'
    | 'names'
    | 'places'
    | 'collections'
    | 'images'
    | 'glossary'
    | 'statistics'
    | 'subscribers'
    | 'site'
    | 'people'
    | 'audit';
  href: string;
  /** Folder of its pages, where that is not `href`. */
  folder?: string;
  /** Only roles with this permission see it. */
  action: Action;
}

const PLACES: readonly MenuSection[] = [
  { key: 'desk', href: HOME_PATH, action: 'story.list' },
  { key: 'board', href: BOARD_PATH, action: 'story.list' },
  { key: 'calendar', href: CALENDAR_PATH, action: 'story.list' },
  { key: 'stories', href: STORIES_PATH, action: 'story.list' },
  { key: 'topics', href: TOPICS_PATH, action: 'topic.see' },
  { key: 'names', href: NAMES_PATH, action: 'name.see' },
  { key: 'places', href: PLACES_PATH, action: 'place.see' },
  { key: 'collections', href: COLLECTIONS_PATH, action: 'collection.see' },
  { key: 'images', href: IMAGES_PATH, action: 'image.see' },
  { key: 'glossary', href: TERMS_PATH, folder: TRANSLATIONS_FOLDER, action: 'glossary.see' },
  { key: 'statistics', href: STATISTICS_PATH, action: 'statistics.see' },
  { key: 'subscribers', href: SUBSCRIBERS_PATH, action: 'subscription.see' },
  { key: 'site', href: SITE_PATH, action: 'site.arrange' },
  { key: 'people', href: PEOPLE_PATH, action: 'staff.see' },
  { key: 'audit', href: AUDIT_PATH, action: 'audit.see' },
];

/** The menu entries for a role. */
export function menuOf(role: Role): readonly MenuSection[] {
  return PLACES.filter(({ action }) => PERMISSIONS[action][role].length > 0);
}

/** Whether a path belongs to a menu entry; the dashboard only matches exactly. */
export function isWithin(path: string, { href, folder = href }: MenuSection): boolean {
  return path === href || (href !== HOME_PATH && path.startsWith(`${folder}/`));
}
