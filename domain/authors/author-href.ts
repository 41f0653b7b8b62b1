import { namedPath } from '@/domain/addresses/address';
import { slugIn } from '@/domain/text-choice/chosen-name';
import type { ShownAuthor } from './author';

/** The path of an author's page in a language. */
export function authorHref(page: Pick<ShownAuthor, 'slugs'>, language: string): string {
  return namedPath('author', language, slugIn(page, language));
}
