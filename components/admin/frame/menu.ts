import { type Action, PERMISSIONS } from '@/domain/permissions/permissions';
import type { Role } from '@/domain/permissions/staff';

export interface MenuSection {
  key:
    | 'desk'
    | 'board'
    | 'stories'
    | 'topics'
    | 'collections'
    | 'images'
    | 'site'
    | 'people'
    | 'audit';
  href: string;
  /** Only roles with this permission see it. */
  action: Action;
}

const PLACES: readonly MenuSection[] = [
  { key: 'desk', href: '/admin', action: 'story.list' },
  { key: 'board', href: '/admin/board', action: 'story.list' },
  { key: 'stories', href: '/admin/stories', action: 'story.list' },
  { key: 'topics', href: '/admin/topics', action: 'topic.see' },
  { key: 'collections', href: '/admin/collections', action: 'collection.see' },
  { key: 'images', href: '/admin/images', action: 'image.see' },
  { key: 'site', href: '/admin/site', action: 'site.arrange' },
  { key: 'people', href: '/admin/people', action: 'staff.see' },
  { key: 'audit', href: '/admin/audit', action: 'audit.see' },
];

/** The menu entries for a role. */
export function menuOf(role: Role): readonly MenuSection[] {
  return PLACES.filter(({ action }) => PERMISSIONS[action][role].length > 0);
}

/** Whether a path belongs to a menu entry; the dashboard only matches exactly. */
export function isWithin(path: string, { href }: MenuSection): boolean {
  return path === href || (href !== '/admin' && path.startsWith(`${href}/`));
}
