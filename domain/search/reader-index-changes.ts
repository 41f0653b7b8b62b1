import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text, textNumber, UNDATED } from '@/db/schema/stories';
import { putReaderRow, type ReaderRow } from '@/db/text-search';
import { parseEventDate, yearsOf as yearsOfDate } from '@/domain/dates/edtf';
import { yearOfDay } from '@/domain/dates/year-of-day';
import type { Document } from '@/domain/documents/document';
import { searchedText } from '@/domain/documents/plain/plain-text';
import { SEARCH_EDITION } from './edition';
import { decadeToken, kindToken, languageToken, subjectToken } from './facet';
import { wordsOfFiles } from './file-words-queries';
import { WORD } from './match';
import { noteWords } from './spelling-changes';
import { putTitleStarts } from './starts/title-start-changes';
import { subjectsOfStory } from './subjects-of-story-queries';
import { tokenise, wordsOf } from './tokenise';

/** Letters of the shortest word that can be completed or proposed. */
const SHORTEST_WORD = 3;

/** Puts the published texts of a story into the readers' index, and takes all others out. */
export async function bringReaderSearchInStep(write: Queries, storyId: string): Promise<void> {
  const rows = await write
    .select({ text, facts: story, content: revision, number: textNumber.number })
    .from(text)
    .innerJoin(story, eq(story.id, text.storyId))
    .leftJoin(revision, and(eq(revision.id, text.publicRevisionId), eq(text.state, 'published')))
    .leftJoin(textNumber, eq(textNumber.textId, text.id))
    .where(eq(text.storyId, storyId));
  const isPublic = rows.some((row) => row.content !== null);
  const subjects = isPublic ? await subjectsOf(write, storyId) : '';
  const files = isPublic ? await wordsOfFiles(write, storyId) : new Map<string, string>();
  const words = new Set<string>();
  for (const { text: own, facts, content, number } of rows) {
    const known = number ?? (await numberOf(write, own));
    const about = `${subjects} ${yearsOf(facts).join(' ')}`;
    const inFiles = files.get(own.id) ?? '';
    const row = content && rowOf({ own, facts, content, about, inFiles }, words);
    await putReaderRow(write, known, row);
    await putTitleStarts(write, known, own.language, row ? own.title : '');
  }
  await noteWords(write, words);
}

/** Gives a text its number in the indexes. */
export async function numberOf(
  write: Queries,
  own: { id: string; storyId: string; state: string },
): Promise<number> {
  const edition = own.state === 'published' ? 0 : SEARCH_EDITION;
  const values = { textId: own.id, storyId: own.storyId, edition };
  const [added] = await write.insert(textNumber).values(values).returning();
  if (!added) throw new Error('The text got no number.');
  return added.number;
}

/** Notes that the texts of stories are in both indexes as this edition writes them. */
export async function noteIndexed(write: Queries, storyIds: readonly string[]): Promise<void> {
  await write
    .update(textNumber)
    .set({ edition: SEARCH_EDITION })
    .where(inArray(textNumber.storyId, [...storyIds]));
}

/** Has every text written into the indexes anew, in the background or by the command. */
export async function forgetEditions(write: Queries): Promise<void> {
  await write.update(textNumber).set({ edition: 0 });
}

interface Indexed {
  own: typeof text.$inferSelect;
  facts: typeof story.$inferSelect;
  content: typeof revision.$inferSelect;
  /** Tokens of what the story is about, and its years. */
  about: string;
  /** Titles and transcripts of its files. */
  inFiles: string;
}

/** @param allWords gets the words of the text */
function rowOf({ own, facts, content, about, inFiles }: Indexed, allWords: Set<string>): ReaderRow {
  const { language } = own;
  const body = `${searchedText(content.body as Document)} ${inFiles}`;
  const said = [own.title, content.subtitle, own.teaser, body].join('\n');
  const words = [...wordsOf(said)].filter((word) => [...word].length >= SHORTEST_WORD);
  for (const word of words) allWords.add(word);
  const tokens = (each: string) => tokenise(language, each).join(' ');
  return {
    title: tokens(own.title),
    subtitle: tokens(content.subtitle),
    subjects: about,
    teaser: tokens(own.teaser),
    body: tokens(body),
    words: words.map((word) => WORD + word).join(' '),
    facets: [
      kindToken(facts.kind),
      languageToken(language),
      ...(facts.eventSort < UNDATED ? [decadeToken(yearOfDay(facts.eventSort))] : []),
    ].join(' '),
  };
}

async function subjectsOf(write: Queries, storyId: string): Promise<string> {
  const { names, topics, collections, places } = await subjectsOfStory(write, storyId);
  return [
    ...names.flatMap(({ nameId, role }) => tokensOfName(nameId, role)),
    ...topics.map((id) => subjectToken('topic', id)),
    ...collections.map((id) => subjectToken('collection', id)),
    ...places.map((id) => subjectToken('place', id)),
  ].join(' ');
}

/** What a story is about counts more than what it mentions. */
function tokensOfName(nameId: string, role: string): string[] {
  return Array<string>(role === 'mentioned' ? 1 : 3).fill(subjectToken('name', nameId));
}

/** A span of more years is found by its first and its last year alone. */
const MOST_YEARS = 10;

/** The years of the event: all of a short span, else the first and the last. */
function yearsOf({ eventDate }: typeof story.$inferSelect): number[] {
  const date = parseEventDate(eventDate);
  const years = date && yearsOfDate(date);
  if (!years) return [];
  const { from, to } = years;
  const all = Array.from({ length: Math.min(to - from + 1, MOST_YEARS + 1) }, (_, at) => from + at);
  return (all.length > MOST_YEARS ? [from, to] : all).filter((year) => year > 0);
}
