import { absolute, namePath, permanentPath, placePath } from '@/app/address';
import type { NamePageProps } from '@/components/names/NamePage';
import { htmlDateTime } from '@/domain/dates/edtf';
import { lifeOf } from '@/domain/names/life';
import type { NameKind } from '@/domain/names/name';
import type { NameDetails, PlaceOfName, ShownName } from '@/domain/names/shown-name';

const TYPES = { person: 'Person', organisation: 'Organization', event: 'Event' } as const;

/** A name as a schema.org person, organization or event; absent values are left out. */
export function nameLinkedData(
  page: Pick<NamePageProps, 'frame' | 'name' | 'details'>,
): Record<string, unknown> {
  const { frame, name, details } = page;
  const image = details?.image?.files.at(-1);
  return present({
    '@context': 'https://schema.org',
    ...nameThing(name, frame.language),
    '@id': details && absolute(permanentPath(details.shortId)),
    alternateName: details?.forms.flatMap(({ forms }) => forms.map(({ form }) => form)),
    description: name.description,
    image: image && absolute(image.src),
    sameAs: details?.identifiers.map(({ href }) => href),
    ...(details && factsOf(frame.language, name, details)),
  });
}

/** A name as a story or another name refers to it. */
export function nameThing({ kind, name, slug }: ShownName, language: string) {
  return { '@type': TYPES[kind], name, url: absolute(namePath(language, slug)) };
}

function factsOf(language: string, name: ShownName, details: NameDetails): Record<string, unknown> {
  const { begin, end } = lifeOf(name.dates);
  const [first, last] = [begin, end].map((point) => point && htmlDateTime(point));
  const { partOf, memberOf, members, founders } = details.connections;
  const things = (names: readonly ShownName[]) => names.map((each) => nameThing(each, language));
  const facts: Record<NameKind, Record<string, unknown>> = {
    person: { birthDate: first, deathDate: last, memberOf: things(memberOf) },
    organisation: {
      foundingDate: first,
      dissolutionDate: last,
      parentOrganization: things(partOf),
      member: things(members),
      founder: things(founders),
      location: places(details.places, language),
    },
    event: {
      startDate: first,
      endDate: last,
      superEvent: things(partOf),
      location: places(details.places, language),
    },
  };
  return facts[name.kind];
}

function places(all: readonly PlaceOfName[], language: string) {
  return all.map(({ name, slug }) => {
    return { '@type': 'Place', name, url: absolute(placePath(language, slug)) };
  });
}

function present(facts: Record<string, unknown>): Record<string, unknown> {
  const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isThere(value)));
}
