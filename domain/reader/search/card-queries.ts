import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name, nameForm } from '@/db/schema/names';
import { placeName } from '@/db/schema/places';
import { topicName } from '@/db/schema/topics';
import type { Part } from '@/domain/search/parts';
import { nameIn, type Subject } from '@/domain/search/subject';
import type { NamedCard } from './found';
import { nameOf } from './named-subject';
import { firstOffered } from './offered-queries';

const MOST_CARDS = 3;

/** What the whole search names: persons and the like first, at most a few. */
export async function cardsFor(parts: readonly Part[], language: string): Promise<NamedCard[]> {
  const [part, ...more] = parts;
  if (!part || more.length > 0) return [];
  const subjects = await firstOffered(part.subjects, MOST_CARDS + 1);
  if (subjects.length > MOST_CARDS) return [];
  const cards: NamedCard[] = [];
  for (const subject of subjects) {
    const shown = nameOf(subject, language);
    if (shown.slug === '') continue;
    const { description, of } = await factsOf(subject, language);
    cards.push({ ...shown, description, of });
  }
  return cards;
}

async function factsOf(
  subject: Subject,
  language: string,
): Promise<Pick<NamedCard, 'description' | 'of'>> {
  const { language: tongue } = nameIn(subject, language);
  const read = reads();
  if (subject.kind === 'name') {
    const [row] = await read
      .select({ kind: name.kind, dates: name.dates, description: nameForm.description })
      .from(name)
      .innerJoin(nameForm, and(eq(nameForm.nameId, name.id), eq(nameForm.language, tongue)))
      .where(eq(name.id, subject.id));
    return {
      description: row?.description ?? '',
      of: row ? { kind: row.kind, dates: row.dates } : null,
    };
  }
  const described = {
    place: () =>
      read
        .select({ description: placeName.description })
        .from(placeName)
        .where(and(eq(placeName.placeId, subject.id), eq(placeName.language, tongue))),
    topic: () =>
      read
        .select({ description: topicName.description })
        .from(topicName)
        .where(and(eq(topicName.topicId, subject.id), eq(topicName.language, tongue))),
    collection: async () => [],
  };
  const [row] = await described[subject.kind]();
  return { description: row?.description ?? '', of: null };
}
