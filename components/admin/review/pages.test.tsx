import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '@/components/admin/comparison/difference';
import { uiWords } from '@/components/admin/frame/ui-words';
import { ComparePage } from '@/components/admin/history/ComparePage';
import { HistoryPage } from '@/components/admin/history/HistoryPage';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { WordsProvider } from '@/components/admin/ui/Words.client';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { placed, type Thread } from '@/domain/comments/comment';
import type { Document } from '@/domain/documents/document';
import type { HistoryEntry, WrittenEntry } from '@/domain/history/history';
import { MILESTONES } from '@/domain/texts/milestone';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { ReviewPage } from './ReviewPage';

const EMPTY = {
  subtitle: '',
  teaser: '',
  dateNote: '',
  byline: '',
  translatorCredit: '',
  metaTitle: '',
  metaDescription: '',
};
const MARKED = /<(?:ins|del)\b[^>]*>([^<]*)<\/(?:ins|del)>/g;
const MESSAGE_KEY = /\b(?:history|review|publishing)\.[a-z]+/i;

const action: FormAction = async (before) => before;
const actions = {
  ...{ comment: action, answer: action, resolve: action, reopen: action, takeBack: action },
  ...{ edit: action, accept: action, decline: action },
  ...{ approve: action, sendBack: action, passOn: action, publish: action },
};

const body = (...paragraphs: string[]): Document => ({
  type: 'doc',
  content: [
    ...paragraphs.map((text) => {
      return { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
    }),
    { type: 'figure', attrs: { pictureId: 'p' } },
  ],
});

const entry = (number: number, ...paragraphs: string[]): WrittenEntry => ({
  id: `revision-${number}`,
  number,
  at: Date.UTC(2026, 0, number),
  author: number === 1 ? null : `Writer ${number}`,
  title: number === 1 ? '' : `Title ${number}`,
  milestones: MILESTONES.map((is, index) => ({ is, by: 'Edith', note: 'A note', at: index })),
  content: { ...EMPTY, title: `Title ${number}`, body: body(...paragraphs) },
});

const first = entry(1, 'It began in May.');
const second = entry(2, 'It began in June.', 'More.');
const at = { storyId: 's', language: 'en', timeZone: 'Europe/Amsterdam' };
const written = [
  { author: null, at: 1, blockHashes: ['a', 'p'] },
  { author: 'Rosa', at: 2, blockHashes: ['b', 'c', 'p'] },
];

const said = {
  ...{ body: 'Which June?', author: 'Edith', at: 1, editedAt: null, mentions: [] },
  ...{ mayEdit: true, mayDelete: true },
};
const thread = (over: Partial<Thread>): Thread => ({
  ...{ id: 't', block: 'b', position: 0, quote: 'It began', resolvedAt: null, resolvedBy: null },
  ...{ context: '', start: 0, end: 0, words: '', replacement: null, outcome: 'none' },
  isUnread: false,
  comments: [{ id: 'r', ...said }],
  ...over,
});
const forReaders = {
  corrections: [{ id: 'c', note: 'The year was 1903.', at: 1 }],
  hidden: [],
  ...{ correct: action, changeCorrection: action, hide: action },
};
const threads = [
  thread({ id: 'beside' }),
  thread({ id: 'whole', block: '' }),
  thread({ id: 'gone', block: 'x', quote: 'Nowhere any more' }),
  thread({ id: 'settled', resolvedAt: 1, resolvedBy: 'Rosa' }),
];

const html = (language: string, page: React.ReactNode) =>
  renderToStaticMarkup(<WordsProvider words={uiWords(language)}>{page}</WordsProvider>);

describe.each(INTERFACE_LANGUAGES)('In %s', (interfaceLanguage) => {
  const shared = { ...at, interfaceLanguage, title: 'Strike', mayWrite: true };

  test('the history names authors and milestones', () => {
    const page = html(
      interfaceLanguage,
      <HistoryPage
        {...{ ...shared, from: first.id, to: second.id, older: 1, isNewest: false }}
        entries={[second, first]}
        elsewhere={[first]}
        now={{ public: first.id, working: second.id }}
        restore={action}
        name={action}
        forReaders={forReaders}
      />,
    );
    expect(page).toContain('Writer 2');
    expect(page).toContain('A note');
    expect(page).toContain('The year was 1903.');
    expect(page).not.toMatch(MESSAGE_KEY);
  });

  test('a single version is not offered for comparison', () => {
    const page = (entries: HistoryEntry[], elsewhere: HistoryEntry[] = []) =>
      html(
        interfaceLanguage,
        <HistoryPage
          {...{ ...shared, from: first.id, to: first.id, older: null, isNewest: true }}
          {...{ entries, elsewhere, restore: action, name: action, forReaders: null }}
          now={{ public: null, working: first.id }}
        />,
      );
    expect(page([first])).not.toMatch(/id="compare"|type="radio"/);
    expect(page([first], [second])).toMatch(/id="compare".*type="radio"/);
  });

  test('two revisions are compared word by word', () => {
    const page = html(
      interfaceLanguage,
      <ComparePage
        {...{ ...shared, written, entries: [first, second], workingId: null, restore: action }}
        imageName={() => 'A strike'}
      />,
    );
    expect([...page.matchAll(MARKED)].map(([, words]) => words)).toEqual([
      '1',
      '2',
      'May',
      'June',
      'More.',
    ]);
    expect(page).toContain('Rosa');
    expect(page).not.toMatch(MESSAGE_KEY);
  });

  test.each(['sent', 'approved', 'notSent'] as const)('a text that is %s is read', (is) => {
    const { content } = second;
    const details = [
      { field: 'kind', label: 'Type', was: 'News', now: 'Event', isChanged: true },
      { field: 'topicIds', label: 'Topics', was: '', now: 'Labour', isChanged: true },
      { field: 'source', label: 'Source', was: 'Box 1', now: 'Box 1', isChanged: false },
    ];
    const standing = {
      ...{ is, by: 'Rosa', at: 1, note: 'Please read', forName: '', forId: '', writtenSince: 2 },
      ...{
        openComments: 2,
        newerDetails: null,
        announcing: null,
        reviewers: [{ id: 'e', name: 'Edith' }],
      },
      checks: [{ code: 'titleMissing' as const, blocks: false, block: null, values: {} }],
      isSender: false,
      may: { approve: true, requestChanges: true, publish: true, schedule: true },
    };
    const page = html(
      interfaceLanguage,
      <ReviewPage
        {...{ ...at, interfaceLanguage, pageTitle: 'Strike', revisionId: 'r', content, standing }}
        {...{ actions, mayComment: true, mayWrite: true, users: [] }}
        {...{ images: new Map(), files: new Map() }}
        {...{ detailsId: 'd', details, isCompared: true }}
        threads={placed(threads, anchorBlocks(content.body, ['b', 'c', 'p']), 'en')}
        changes={{ since: 'public', difference: differenceOf(first.content, content) }}
      />,
    );
    expect(page).toContain('Please read');
    // The reason is asked for before it is missed, and a decision can lead to a date.
    expect(page.includes('id="send-back-note-hint"')).toBe(is !== 'notSent');
    expect(page.includes('#schedule"')).toBe(is !== 'notSent');
    expect(page).toContain('Nowhere any more');
    expect(page.match(/whitespace-pre-line"[^>]*>Which June\?/g)).toHaveLength(threads.length);
    expect(page).toMatch(/<del[^>]*>News<.del>.*<ins[^>]*>Event<.ins>.*<ins[^>]*>Labour<.ins>/);
    expect(page).not.toMatch(MESSAGE_KEY);
  });
});
