import { absolute } from '@/app/address';
import type { Credit, ShownAuthor } from '@/domain/authors/author';
import { authorHref } from '@/domain/authors/author-href';
import { orcidHref } from '@/domain/authors/orcid';
import type { Image } from '@/domain/images/image';

/** An author of a text as a schema.org person. */
export function personThing({ name, page }: Credit, language: string) {
  return {
    '@type': 'Person',
    name,
    ...(page && { url: absolute(authorHref(page, language)) }),
    ...(page?.orcid && { sameAs: orcidHref(page.orcid) }),
  };
}

/** An author's page as schema.org describes a profile. */
export function authorLinkedData(
  author: ShownAuthor,
  image: Image | null,
  language: string,
): Record<string, unknown> {
  const file = image?.files.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      ...personThing({ name: author.name, page: author }, language),
      ...(author.description && { description: author.description }),
      ...(file && { image: absolute(file.src) }),
    },
  };
}
