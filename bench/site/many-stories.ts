import path from 'node:path';
import { openConnection } from '@/db/open';
import { SEARCH_EDITION } from '@/domain/search/edition';
import { staffTokens } from '@/domain/search/staff-tokens';
import { titleKey } from '@/domain/texts/title-key';

const LANGUAGES = ['en', 'nl', 'fa'] as const;
const STATES = ['published', 'draft', 'review', 'withdrawn'] as const;
const KINDS = ['item', 'news', 'highlight', 'publication'] as const;
const WORDS = [
  ...['strike', 'letter', 'congress', 'printers', 'harbour', 'school', 'poster', 'march'],
  ...['archive', 'union', 'exile', 'photograph', 'meeting', 'pamphlet', 'prison', 'peace'],
];
const BODY = JSON.stringify({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A sentence of the bench.' }] }],
});

/**
 * Inserts many stories directly into the tables of the story list; public lists do not contain
 * them.
 * @param topicId topic of each tenth story
 */
export function writeManyStories(
  data: string,
  count: number,
  topicId: string,
  languages: readonly string[] = LANGUAGES,
): void {
  const connection = openConnection(path.join(data, 'vitrine.db'));
  const story = connection.prepare(
    `insert into story (id, short_id, kind, original_language, created_at, changed_at, title_key)
     values (@id, @id, @kind, 'en', @at, @at, @key)`,
  );
  const text = connection.prepare(
    `insert into text (id, story_id, language, slug, state, version, title, created_at, changed_at, working_revision_id)
     values (@id, @storyId, @language, @id, @state, 1, @title, @at, @at, @revisionId)`,
  );
  const review = connection.prepare(
    'insert into review (text_id, revision_id, requested_at) values (@id, @revisionId, @at)',
  );
  const revision = connection.prepare(
    `insert into revision (id, text_id, number, title, body, schema_version, block_hashes, created_at)
     values (@revisionId, @id, 1, @title, '${BODY}', 1, '[]', @at)`,
  );
  const number = connection.prepare(
    'insert into text_number (text_id, story_id, edition) values (?, ?, ?)',
  );
  const search = connection.prepare('insert into text_search (rowid, words) values (?, ?)');
  const inTopic = connection.prepare(
    'insert into story_topic (story_id, topic_id, position) values (?, ?, 0)',
  );
  connection.transaction(() => {
    for (let at = 0; at < count; at++) {
      const id = `bench-${at}`;
      const title = titleOf(at);
      const when = Date.UTC(2010, 0, 1) + at * 60_000;
      story.run({ id, kind: KINDS[at % KINDS.length], at: when, key: titleKey(title) });
      if (at % 10 === 0) inTopic.run(id, topicId);
      for (const [nth, language] of languages.entries()) {
        const textId = `${id}-${language}`;
        const row = { id: textId, storyId: id, language, title: `${title} ${language}`, at: when };
        const state = STATES[(at + nth) % STATES.length];
        const isInReview = state === 'review';
        text.run({ ...row, state: isInReview ? 'draft' : state, revisionId: `${textId}-1` });
        if (isInReview) review.run({ id: textId, revisionId: `${textId}-1`, at: when });
        revision.run({ ...row, revisionId: `${textId}-1` });
        const { lastInsertRowid } = number.run(textId, id, SEARCH_EDITION);
        search.run(lastInsertRowid, staffTokens(language, row.title));
      }
    }
  })();
  connection.exec('analyze');
  connection.close();
}

function titleOf(at: number): string {
  const words = [0, 1, 2].map((nth) => WORDS[Math.floor(at / WORDS.length ** nth) % WORDS.length]);
  return `The ${words.join(' ')} of ${1850 + (at % 150)}, no. ${at}`;
}
