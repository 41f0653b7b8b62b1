import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { NO_PROFILE } from '@/domain/authors/author';
import { putProfile } from '@/domain/authors/profile-changes';
import { bylineOf } from '@/domain/documents/byline';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import type { Content } from './content-files';

/**
 * Adds the authors of the sample. Their accounts have no e-mail address and no password and are
 * deactivated, so nobody can sign in with one and the archive counts as having no users.
 * @returns the byline of each story that names one
 */
export async function loadAuthors(
  write: Queries,
  authors: Content['authors'],
  now: number,
): Promise<Map<string, string>> {
  const bylines = new Map<string, string>();
  for (const [key, { names, sentences, stories }] of authors) {
    const name = names[DEFAULT_INTERFACE];
    if (!name) throw new Error(`content/authors/${key}.yaml has no name in ${DEFAULT_INTERFACE}.`);
    const id = `sample-${key}`;
    const account = { id, name, email: '', emailNorm: `sample ${key}`, role: 'author' as const };
    await write.insert(staff).values({ ...account, createdAt: now, disabledAt: now });
    const words = Object.entries(names).map(([language, own]) => {
      return { language, name: own, description: sentences[language] ?? '' };
    });
    await putProfile(write, { id, name }, { ...NO_PROFILE, isPublic: true, words }, now);
    for (const story of stories) bylines.set(story, bylineOf([{ name, staffId: id }]));
  }
  return bylines;
}
