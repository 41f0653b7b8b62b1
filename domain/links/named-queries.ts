import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { findCollection } from '@/domain/collections/queries';
import { getSettings } from '@/domain/settings/queries';
import { findTopic } from '@/domain/topics/queries';

const FIND = { topic: findTopic, collection: findCollection } as const;

/**
 * Id of the topic or collection at an address: by its slug in the language, a former slug, or its
 * slug or former slug in another language of the site, since it is shown under that where it has no
 * name of its own. Slugs are compared in lower case. Null when there is none.
 */
export async function findNamed(
  kind: 'topic' | 'collection',
  language: string,
  slug: string,
): Promise<string | null> {
  const id =
    (await FIND[kind](language, slug)) ??
    (await getFormerTarget(kind, language, slug)) ??
    (await inAnotherLanguage(kind, language, slug));
  const small = slug.normalize('NFKC').toLowerCase();
  return id ?? (small === slug ? null : findNamed(kind, language, small));
}

async function inAnotherLanguage(
  kind: 'topic' | 'collection',
  language: string,
  slug: string,
): Promise<string | null> {
  const others = (await getSettings()).languages.filter((other) => other !== language);
  for (const find of [FIND[kind], formerIn(kind)]) {
    for (const other of others) {
      const id = await find(other, slug);
      if (id) return id;
    }
  }
  return null;
}

function formerIn(kind: 'topic' | 'collection') {
  return (language: string, slug: string) => getFormerTarget(kind, language, slug);
}
