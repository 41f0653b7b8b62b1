import { absolute, namePath, permanentPath } from '@/app/address';
import type { Credit, ShownAuthor } from '@/domain/authors/author';
import { authorHref } from '@/domain/authors/author-href';
import { orcidHref } from '@/domain/authors/orcid';
import type { Image } from '@/domain/images/image';
import type { ShownName } from '@/domain/names/shown-name';

/** An author of a text as a schema.org person. */
export function personThing({ name, page }: Credit, language: string) {
  return {
    '@type': 'Person',
    name,
    ...(page?.personId && { '@id': absolute(permanentPath(page.personId)) }),
    ...(page && { url: absolute(authorHref(page, language)) }),
    ...(page?.orcid && { sameAs: orcidHref(page.orcid) }),
  };
}

/** An author's page as schema.org describes a profile. */
export function authorLinkedData(
  author: ShownAuthor,
  image: Image | null,
  language: string,
  person: ShownName | null = null,
): Record<string, unknown> {
  const file = image?.files.at(-1);
  const elsewhere = [
    ...(author.orcid ? [orcidHref(author.orcid)] : []),
    ...(person ? [absolute(namePath(language, person.slug))] : []),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      ...personThing({ name: author.name, page: author }, language),
      ...(elsewhere.length > 1 && { sameAs: elsewhere }),
      ...(elsewhere.length === 1 && { sameAs: elsewhere[0] }),
      ...(author.description && { description: author.description }),
      ...(file && { image: absolute(file.src) }),
    },
  };
}
