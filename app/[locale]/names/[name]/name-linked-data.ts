import { present } from '@/app/_linked-data/present';
import { placeThing } from '@/app/[locale]/places/[place]/place-linked-data';
import { absolute, namePath, permanentPath } from '@/app/address';
import type { Frame } from '@/components/layout/frame';
import type { NamePageProps } from '@/components/names/NamePage';
import { authorHref } from '@/domain/authors/author-href';
import { orcidHref } from '@/domain/authors/orcid';
import { htmlDateTime } from '@/domain/dates/edtf';
import { lifeOf } from '@/domain/names/life';
import type { NameKind } from '@/domain/names/name';
import type { NameDetails, PlaceOfName, ShownName } from '@/domain/names/shown-name';

const TYPES = { person: 'Person', organisation: 'Organization', event: 'Event' } as const;

/** A name as a schema.org person, organization or event; absent values are left out. */
export function nameLinkedData(
  page: { frame: Pick<Frame, 'language'> } & Pick<NamePageProps, 'name' | 'details'> &
    Partial<Pick<NamePageProps, 'author'>>,
): Record<string, unknown> {
  const { frame, name, details, author } = page;
  const image = details?.image?.files.at(-1);
  return present({
    '@context': 'https://schema.org',
    ...nameThing(name, frame.language),
    alternateName: details?.forms.flatMap(({ forms }) => forms.map(({ form }) => form)),
    description: name.description,
    image: image && absolute(image.src),
    sameAs: [
      ...(details?.identifiers ?? []).map(({ href }) => href),
      ...(author?.orcid ? [orcidHref(author.orcid)] : []),
      ...(author ? [absolute(authorHref(author, frame.language))] : []),
    ],
    ...(details && factsOf(frame.language, name, details)),
  });
}

/** A name as a story or another name refers to it. */
export function nameThing({ shortId, kind, name, slug }: ShownName, language: string) {
  const url = absolute(namePath(language, slug));
  return { '@type': TYPES[kind], '@id': absolute(permanentPath(shortId)), name, url };
}

function factsOf(language: string, name: ShownName, details: NameDetails): Record<string, unknown> {
  const { begin, end } = lifeOf(name.dates);
  const [first, last] = [begin, end].map((point) => point && htmlDateTime(point));
  const { partOf, parts, memberOf, members, founders } = details.connections;
  const things = (names: readonly ShownName[], ...kinds: NameKind[]) =>
    names.filter(({ kind }) => kinds.includes(kind)).map((each) => nameThing(each, language));
  const facts: Record<NameKind, Record<string, unknown>> = {
    person: {
      birthDate: first,
      deathDate: last,
      memberOf: things(memberOf, 'organisation'),
    },
    organisation: {
      foundingDate: first,
      dissolutionDate: last,
      parentOrganization: things(partOf, 'organisation'),
      subOrganization: things(parts, 'organisation'),
      memberOf: things(memberOf, 'organisation'),
      member: things(members, 'person', 'organisation'),
      founder: things(founders, 'person', 'organisation'),
      location: places(details.places, language),
    },
    event: {
      startDate: first,
      endDate: last,
      superEvent: things(partOf, 'event'),
      subEvent: things(parts, 'event'),
      location: places(details.places, language),
    },
  };
  return facts[name.kind];
}

function places(all: readonly PlaceOfName[], language: string) {
  return all.map((each) => placeThing(each, language));
}
