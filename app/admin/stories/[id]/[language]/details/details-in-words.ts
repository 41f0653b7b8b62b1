import type { DetailLine } from '@/components/admin/comparison/DetailsTable';
import { momentWords } from '@/components/admin/moment';
import type { WritingData } from '@/components/admin/writing/writing';
import { eventWords } from '@/components/stories/event-words';
import { getImages } from '@/domain/images/queries';
import { listNamesById } from '@/domain/names/known-queries';
import {
  DETAILS_FIELDS,
  type DetailsContent,
  type DetailsField,
  differingDetails,
} from '@/domain/stories/details-content';
import type { Named } from '@/domain/stories/named';
import { NAME_ROLES } from '@/domain/stories/story-name';
import { languageName } from '@/i18n/languages';
import { listed } from '@/i18n/phrases';
import { getStaffT } from '@/i18n/staff/translate';
import { detailNamed } from './details-named';

type Page = Pick<WritingData, 'interfaceLanguage' | 'timeZone' | 'language' | 'known'>;

/** The details with a value in one of two versions, as lines of a table; those that differ are marked. */
export async function detailsCompared(
  before: DetailsContent | null,
  after: DetailsContent,
  page: Page,
): Promise<DetailLine[]> {
  const now = await detailsInWords(after, page);
  const was = before && (await detailsInWords(before, page));
  const differ = new Set(before ? differingDetails(before, after) : []);
  return DETAILS_FIELDS.flatMap((field) => {
    const line = { field, label: detailNamed(field, page.interfaceLanguage), now: now[field] };
    if (!now[field] && !was?.[field]) return [];
    return { ...line, was: was?.[field] ?? '', isChanged: differ.has(field) };
  });
}

/** Each detail in words of the interface language; empty for none. */
async function detailsInWords(
  content: DetailsContent,
  { interfaceLanguage, timeZone, language, known }: Page,
): Promise<Record<DetailsField, string>> {
  const t = getStaffT(interfaceLanguage);
  const { eventDate, eventCalendar, coverImageId, occasion, names } = content;
  const list = (words: readonly string[]) => listed(words, interfaceLanguage);
  const called = (ids: readonly string[], all: readonly Named[]) =>
    ids.flatMap((id) => all.find((each) => each.id === id)?.name ?? []);
  const ids = [...new Set(names.map(({ nameId }) => nameId))];
  const people = await listNamesById(ids, interfaceLanguage);
  const roles = NAME_ROLES.flatMap((role) => {
    const own = names.filter((each) => each.role === role).map(({ nameId }) => nameId);
    const words = called(own, people);
    return words.length > 0 ? [`${t(`writing.names.${role}`)} – ${list(words)}`] : [];
  });
  const cover = coverImageId ? (await getImages([coverImageId], language)).get(coverImageId) : null;
  const moment = (at: number) => momentWords(at, interfaceLanguage, timeZone);
  return {
    kind: t(`writing.kind.${content.kind}`),
    originalLanguage: languageName(content.originalLanguage, interfaceLanguage),
    eventDate: eventWords(eventDate, eventCalendar, interfaceLanguage)?.words ?? eventDate,
    eventCalendar: eventDate === '' ? '' : t(`writing.date.${eventCalendar}`),
    placeIds: list(called(content.placeIds, known.places)),
    topicIds: list(called(content.topicIds, known.topics)),
    names: roles.join('\n'),
    shelves: shelvesInWords(content, known.collections, language),
    coverImageId: cover?.alt || cover?.caption || (coverImageId ? t('writing.facts.cover') : ''),
    source: content.source,
    sourceUrl: content.sourceUrl,
    occasion: occasion
      ? [`${moment(occasion.startsAt)} – ${moment(occasion.endsAt)}`, occasion.venue]
          .filter(Boolean)
          .join('\n')
      : '',
  };
}

/** Each collection on a line, with the wished position and its notes. */
function shelvesInWords(
  { shelves }: DetailsContent,
  known: readonly Named[],
  language: string,
): string {
  return shelves
    .flatMap(({ collectionId, place, notes }) => {
      const name = known.find((each) => each.id === collectionId)?.name;
      if (name === undefined) return [];
      const inOrder = Object.entries(notes).sort(([a], [b]) =>
        b === language ? 1 : a < b ? -1 : 1,
      );
      const words = inOrder.map(([, note]) => note).join(' / ');
      const shelf = place === null ? name : `${name} (${place})`;
      return words ? `${shelf}: ${words}` : shelf;
    })
    .join('\n');
}
