/**
 * Writes an archive of any size straight into the tables. A test compares what it leaves with what
 * the product's own writes and `search rebuild` make of the same stories.
 */
import { v7 as uuid } from 'uuid';
import type { Connection } from '@/db/open';
import { UNDATED } from '@/db/schema/stories';
import { listsOfDay } from '@/domain/dates/today';
import { yearOfDay } from '@/domain/dates/year-of-day';
import { SCHEMA_VERSION } from '@/domain/documents/document';
import { facetLists } from '@/domain/freshness/facet-lists';
import { SEARCH_EDITION } from '@/domain/search/edition';
import { decadeToken, kindToken, languageToken, subjectToken } from '@/domain/search/facet';
import { WORD } from '@/domain/search/match';
import { canBeProposed, spellingsOf } from '@/domain/search/spelling';
import { startsOf } from '@/domain/search/starts/starts';
import { wordsOf } from '@/domain/search/tokenise';
import { dateDetails } from '@/domain/stories/live-details-changes';
import { titleKey } from '@/domain/texts/title-key';
import { differentRanks, Prose } from './prose';
import { type Tables, tablesOf } from './tables';
import { type Things, writeThings } from './things';
import { LANGUAGES, type Language, Vocabulary } from './vocabulary';

const FIRST_DAY = Date.UTC(2005, 0, 1);
const LAST_DAY = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const KINDS = ['item', 'news', 'highlight', 'publication'] as const;
const YEARS = { from: 1780, to: 2005 };
/** Words of a body: few have many. */
const BODY = { least: 30, more: 120 };
const SLUG_WORDS = 4;
const STORIES_A_TRANSACTION = 20_000;

export interface Written {
  /** The number of texts with each word of a language, by its rank. */
  texts: Record<Language, Uint32Array>;
  vocabularies: Record<Language, Vocabulary>;
  things: Things;
}

/** Fills an empty database. @param say how many stories are written */
export function writeArchive(
  connection: Connection,
  stories: number,
  chance: () => number,
  say: (done: number) => void = () => {},
): Written {
  const writer = new ArchiveWriter(connection, stories, chance);
  for (let from = 0; from < stories; from += STORIES_A_TRANSACTION) {
    connection.transaction(() => {
      const to = Math.min(stories, from + STORIES_A_TRANSACTION);
      for (let at = from; at < to; at += 1) writer.writeStory(at);
    })();
    say(Math.min(stories, from + STORIES_A_TRANSACTION));
  }
  return connection.transaction(() => writer.finish())();
}

interface Given {
  id: string;
  shortId: string;
  lists: readonly string[];
  eventSort: number;
  /** Tokens of what the story is about. */
  subjects: string;
  facets: string;
  publishedAt: number;
}

class ArchiveWriter {
  private readonly tables: Tables;
  private readonly things: Things;
  private readonly vocabularies: Record<Language, Vocabulary>;
  private readonly texts: Record<Language, Uint32Array>;
  private readonly counts = new Map<string, number>();
  private readonly dates = new Map<string, ReturnType<typeof dateDetails>>();

  constructor(
    connection: Connection,
    private readonly stories: number,
    private readonly chance: () => number,
  ) {
    this.tables = tablesOf(connection);
    this.things = connection.transaction(() => writeThings(connection, stories, FIRST_DAY))();
    this.vocabularies = { en: new Vocabulary('en'), nl: new Vocabulary('nl') };
    const none = (language: Language) => new Uint32Array(this.vocabularies[language].words.length);
    this.texts = { en: none('en'), nl: none('nl') };
  }

  writeStory(at: number): void {
    const publishedAt = FIRST_DAY + Math.floor((at / this.stories) * (LAST_DAY - FIRST_DAY));
    const id = uuid({ msecs: publishedAt - DAY });
    const shortId = `b${at}`;
    const original: Language = this.chance() < 0.6 ? 'en' : 'nl';
    const kind = KINDS[Math.floor(this.chance() ** 2 * KINDS.length)] ?? 'item';
    const date = this.date();
    const { eventSort, monthDay } = this.detailsOf(date);
    const titles = { en: this.title('en'), nl: this.title('nl') };
    const createdAt = publishedAt - DAY;
    this.tables.story.run(
      ...[id, shortId, kind, original, date, eventSort, monthDay, publishedAt, createdAt],
      ...[publishedAt, titleKey(capitalised(titles[original]))],
    );
    const { lists, subjects } = this.writeSubjects(id);
    const year = eventSort === UNDATED ? null : yearOfDay(eventSort);
    const given: Given = {
      ...{ id, shortId, eventSort, publishedAt },
      lists: ['site', ...listsOfDay(monthDay), ...lists, ...facetLists(kind, year)],
      subjects: `${subjects} ${year === null ? '' : year}`,
      facets: kindToken(kind),
    };
    this.putInLists(given, '', publishedAt);
    for (const language of LANGUAGES) {
      const delay = language === original ? 0 : Math.floor(this.chance() * 30 * DAY);
      this.writeText(given, language, titles[language], publishedAt + delay);
    }
  }

  finish(): Written {
    for (const [key, count] of this.counts) {
      const [list = '', language = ''] = key.split(' ');
      this.tables.count.run(list, language, count);
    }
    const words = new Set(this.things.forms.flatMap((form) => [...wordsOf(form)]));
    for (const language of LANGUAGES) {
      const { words: all, wholes } = this.vocabularies[language];
      for (const [rank, word] of all.entries()) {
        if (this.texts[language][rank] && wholes[rank]) words.add(word);
      }
    }
    for (const { letters, word } of spellingsOf([...words].filter(canBeProposed))) {
      this.tables.spelling.run(letters, word);
    }
    const { texts, vocabularies, things } = this;
    return { texts, vocabularies, things };
  }

  /** EDTF: mostly a day, else a year, or nothing. */
  private date(): string {
    const kind = this.chance();
    if (kind < 0.1) return '';
    const year = YEARS.from + Math.floor(Math.sqrt(this.chance()) * (YEARS.to - YEARS.from));
    if (kind < 0.5) return String(year);
    const part = (most: number) => String(1 + Math.floor(this.chance() * most)).padStart(2, '0');
    return `${year}-${part(12)}-${part(28)}`;
  }

  private detailsOf(date: string) {
    let known = this.dates.get(date);
    if (!known) {
      known = dateDetails(date);
      this.dates.set(date, known);
    }
    return known;
  }

  private title(language: Language): Prose {
    const length = 3 + Math.floor(this.chance() * 5);
    return Prose.of(this.vocabularies[language], length, this.chance);
  }

  /** One of many, the first ones far more often. */
  private oneOf<T>(all: readonly T[]): T {
    const at = Math.floor(all.length ** this.chance()) - 1;
    return all[Math.min(all.length - 1, Math.max(0, at))] as T;
  }

  private writeSubjects(storyId: string) {
    const topics = new Set([this.oneOf(this.things.topics)]);
    if (this.chance() < 0.5) topics.add(this.oneOf(this.things.topics));
    const place = this.chance() < 0.8 ? this.oneOf(this.things.places) : null;
    const name = this.chance() < 0.7 ? this.oneOf(this.things.names) : null;
    const role = this.chance() < 0.5 ? 'about' : 'mentioned';
    for (const [at, id] of [...topics].entries()) this.tables.topic.run(storyId, id, at);
    if (place) this.tables.place.run(storyId, place.id, 0);
    if (name) this.tables.name.run(storyId, name, role, 0);
    const ofName = name ? subjectToken('name', name) : '';
    return {
      lists: [
        ...[...topics].map((id) => `topic:${id}`),
        ...(place?.andAbove ?? []).map((id) => `place:${id}`),
        ...(name ? [`name:${name}`] : []),
      ],
      subjects: [
        ...(name ? (role === 'about' ? [ofName, ofName, ofName] : [ofName]) : []),
        ...[...topics].map((id) => subjectToken('topic', id)),
        ...(place ? [subjectToken('place', place.id)] : []),
      ].join(' '),
    };
  }

  private writeText(given: Given, language: Language, title: Prose, publishedAt: number): void {
    const vocabulary = this.vocabularies[language];
    const length = BODY.least + Math.floor(this.chance() ** 2 * 3 * BODY.more * 0.5);
    const teaser = Prose.of(vocabulary, 8 + Math.floor(this.chance() * 12), this.chance);
    const body = Prose.of(vocabulary, length, this.chance);
    const id = uuid({ msecs: publishedAt });
    const revisionId = uuid({ msecs: publishedAt });
    const heading = capitalised(title);
    const summary = teaser.sentences().join(' ');
    const slug = `${title.beginning(SLUG_WORDS).words().join('-')}-${given.shortId}`;
    this.tables.text.run(
      ...[id, given.id, language, slug, 'published', 1, revisionId, revisionId],
      ...[heading, summary, publishedAt, publishedAt, publishedAt, publishedAt],
    );
    this.tables.revision.run(
      ...[revisionId, id, 1, heading, summary, body.document(), SCHEMA_VERSION, '[]', publishedAt],
    );
    const { lastInsertRowid } = this.tables.number.run(id, given.id, SEARCH_EDITION);
    this.tables.staffSearch.run(lastInsertRowid, staffWords(title, given.shortId));
    for (const start of startsOf(heading)) {
      this.tables.titleStart.run(language, start, lastInsertRowid);
    }
    const ranks = differentRanks([title, teaser, body]);
    for (const rank of ranks) this.texts[language][rank] = (this.texts[language][rank] ?? 0) + 1;
    const wholes = [...ranks].flatMap((rank) => vocabulary.wholes[rank] || []);
    const decade = given.eventSort === UNDATED ? [] : [decadeToken(yearOfDay(given.eventSort))];
    this.tables.readerSearch.run(
      ...[lastInsertRowid, title.tokens(), '', given.subjects, teaser.tokens(), body.tokens()],
      ...[wholes.join(' '), [given.facets, languageToken(language), ...decade].join(' ')],
    );
    this.putInLists(given, language, publishedAt);
  }

  private putInLists({ id, lists, eventSort }: Given, language: string, publishedAt: number): void {
    for (const list of lists) {
      this.tables.listing.run(list, language, id, publishedAt, eventSort);
      const key = `${list} ${language}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }
}

function capitalised(title: Prose): string {
  const words = title.words().join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The title of both revisions, the slug and the number of a text, as `staffTokens` makes them. */
function staffWords(title: Prose, shortId: string): string {
  const slug = title.beginning(SLUG_WORDS).tokens();
  const whole = [...new Set([...title.words(), shortId])].map((word) => WORD + word);
  const tokens = [title.tokens(), title.tokens(), slug, shortId, shortId];
  return [...tokens, ...whole].join(' ');
}
