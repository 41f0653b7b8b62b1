import type { ShownAuthor } from '@/domain/authors/author';
import { getAuthor } from '@/domain/authors/queries';
import type { NamedPages } from './named-pages';

export const AUTHOR_PAGES: NamedPages<ShownAuthor> = {
  kind: 'author',
  needsStories: true,
  get: getAuthor,
};
