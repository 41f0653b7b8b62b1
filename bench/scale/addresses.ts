import type { Connection } from '@/db/open';
import { browseParams } from '@/domain/reader/browse/browse-request';
import { type Cursor, cursorText } from '@/domain/reader/cursor';
import { type Language, Vocabulary } from './vocabulary';

/** Kinds of pages that are measured. */
export const KINDS_OF_PAGES = [
  'topic, first page',
  'topic, hundredth page',
  'story',
  'search, rare word',
  'search, middling word',
  'search, common word',
  'suggestion',
  'browse, three facets',
] as const;
export type KindOfPage = (typeof KINDS_OF_PAGES)[number];

const OF_EACH = 12;
const PAGE = 30;
const HUNDREDTH = 99 * PAGE;
/** Letters after which suggestions are asked for. */
const TYPED = 4;

/** What share of the texts of a language have a word. */
const RARE = { from: 0, to: 0.0001 };
const MIDDLING = { from: 0.003, to: 0.03 };
const COMMON = { from: 0.2, to: 0.7 };

/** Addresses of a generated archive, for each kind of page. */
export function addressesIn(connection: Connection): Record<KindOfPage, string[]> {
  const topics = greatest(connection, 'topic', OF_EACH);
  const rare = words(connection, RARE);
  const middling = words(connection, MIDDLING);
  const common = words(connection, COMMON);
  const search = (word: string) => `/en/search?q=${word}`;
  const suggest = (word: string) => `/en/search/suggest?q=${word.slice(0, TYPED)}`;
  return {
    'topic, first page': topics.map(({ slug }) => `/en/topics/${slug}`),
    'topic, hundredth page': topics.map(
      ({ id, slug }) => `/en/topics/${slug}?before=${cursorIn(connection, `topic:${id}`)}`,
    ),
    story: stories(connection),
    'search, rare word': rare.map(search),
    'search, middling word': middling.map(search),
    'search, common word': common.map(search),
    suggestion: spread([...rare, ...middling, ...common], OF_EACH).map(suggest),
    'browse, three facets': facets(connection, OF_EACH),
  };
}

/** Different addresses of the facets. */
export function facets(connection: Connection, count: number): string[] {
  const topics = greatest(connection, 'topic', 100);
  const places = greatest(connection, 'place', 200);
  const kinds = ['item', 'news', 'highlight', 'publication'];
  return Array.from({ length: count }, (_, at) => {
    const decade = 1800 + 10 * ((at * 7) % 20);
    const params = browseParams({
      kind: [kinds[at % kinds.length] ?? ''],
      topic: [topics[Math.floor(at / 4) % topics.length]?.slug ?? ''],
      ...(at % 2 === 0
        ? { decade: [String(decade)] }
        : { place: [places[Math.floor(at / 8) % places.length]?.slug ?? ''] }),
    });
    return `/en/browse?${params}`;
  });
}

/** Topics or places with most stories. */
export function greatest(connection: Connection, kind: 'topic' | 'place', count: number) {
  return connection
    .prepare(
      `select ${kind}_id as id, slug from ${kind}_name
       join listing_count on list = '${kind}:' || ${kind}_id and listing_count.language = ''
       where ${kind}_name.language = 'en' order by count desc limit ?`,
    )
    .all(count) as { id: string; slug: string }[];
}

/** Of the hundredth page; of the last one in a shorter list. */
function cursorIn(connection: Connection, list: string): string {
  const count = connection.prepare(
    "select count from listing_count where list = ? and language = ''",
  );
  const last = Number(count.pluck().get(list)) - PAGE;
  const before = connection.prepare(
    `select published_at as key, story_id as id from listing where list = ? and language = ''
     order by published_at desc, story_id desc limit 1 offset ?`,
  );
  return cursorText(before.get(list, Math.max(0, Math.min(HUNDREDTH, last) - 1)) as Cursor);
}

function stories(connection: Connection): string[] {
  const most = Number(connection.prepare('select max(number) from text_number').pluck().get());
  const slug = connection
    .prepare(
      `select '/' || language || '/stories/' || slug from text_number
       join text on text.id = text_id where number = ?`,
    )
    .pluck();
  const shares = Array.from({ length: OF_EACH }, (_, at) => (at + 0.5) / OF_EACH);
  return shares.map((share) => String(slug.get(1 + Math.floor(share * (most - 1)))));
}

/** English words that a share of the texts has, and at least one. */
function words(connection: Connection, share: { from: number; to: number }): string[] {
  const vocabulary = new Vocabulary('en');
  const number = connection.prepare('select doc from reader_search_token where term = ?').pluck();
  const all = countTexts(connection, 'en');
  const found: string[] = [];
  const least = Math.max(1, share.from * all);
  const most = Math.max(least, share.to * all, 3);
  // Common words are few and come first; of the others some ranks are tried.
  for (let rank = 1; rank < vocabulary.words.length; rank += 1 + Math.floor(rank / 60)) {
    const word = vocabulary.words[rank] ?? '';
    const token = vocabulary.tokens[rank] ?? '';
    const texts = word.length >= TYPED ? Number(number.get(token) ?? 0) : 0;
    if (texts >= least && texts <= most) found.push(word);
  }
  return spread(found, OF_EACH);
}

function countTexts(connection: Connection, language: Language): number {
  const count = connection.prepare(
    "select count from listing_count where list = 'site' and language = ?",
  );
  return Number(count.pluck().get(language));
}

function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as T);
}
