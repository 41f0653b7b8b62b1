import { absolute, storyPath } from '@/app/address';
import type { Frame } from '@/components/layout/frame';
import type { StoryRow } from '@/domain/reader/story';
import { breadcrumbs, type Crumb } from './breadcrumbs';
import { present } from './present';

interface ListPage {
  name: string;
  description?: string;
  path: string;
  above: readonly Crumb[];
  /** What its stories are about. */
  about?: object;
  /** The stories that it shows. */
  rows?: readonly Pick<StoryRow, 'language' | 'slug'>[];
}

/** A page that lists stories, as schema.org describes one. */
export function listPage(frame: Frame, page: ListPage): Record<string, unknown> {
  const { name, description, path, above, about, rows = [] } = page;
  const url = absolute(path);
  return present({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    description,
    inLanguage: frame.language,
    about,
    hasPart: storyIds(rows),
    breadcrumb: breadcrumbs(frame, above, name),
  });
}

/** Stories by their addresses, which identify them; their pages say more. */
export function storyIds(rows: readonly Pick<StoryRow, 'language' | 'slug'>[]) {
  return rows.map(({ language, slug }) => ({ '@id': absolute(storyPath(language, slug)) }));
}
