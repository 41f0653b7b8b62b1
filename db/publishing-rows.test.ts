import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from './migrate';
import { type Connection, openConnection } from './open';

let home: string;
let file: string;
let connection: Connection;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vitrine-publishing-rows-'));
  file = path.join(home, 'data.db');
});

afterEach(() => {
  if (connection.open) connection.close();
  rmSync(home, { recursive: true, force: true });
});

/** The migrations before the one that gives review, approval and withdrawal rows of their own. */
function earlier(): string {
  const folder = path.join(home, 'drizzle');
  cpSync('drizzle', folder, { recursive: true });
  const journal = path.join(folder, 'meta', '_journal.json');
  const known: { entries: { tag: string }[] } = JSON.parse(readFileSync(journal, 'utf8'));
  const at = known.entries.findIndex(({ tag }) => tag.endsWith('_publishing_rows'));
  writeFileSync(journal, JSON.stringify({ ...known, entries: known.entries.slice(0, at) }));
  return folder;
}

type Row = Record<string, string | number | null>;

function put(table: string, row: Row): void {
  const names = Object.keys(row);
  const sql = `insert into ${table} ("${names.join('", "')}") values (${names.map(() => '?').join(', ')})`;
  connection.prepare(sql).run(...Object.values(row));
}

const SENT = { submitted_by: 'anna', review_for_id: 'edith' };
const REVIEWS: Record<string, Row> = {
  none: {},
  open: { ...SENT, review_revision_id: 'sent', review_note: 'Please', submitted_at: 20 },
  returned: { ...SENT, review_note: 'More', reviewer_id: 'edith' },
  takenBack: { ...SENT, review_note: 'Not yet' },
  approved: { ...SENT, approved_revision_id: 'sent', approved_by: 'edith', approved_at: 30 },
  byProgram: { review_revision_id: 'sent', submitted_at: 20 },
};
const STATES: Record<string, Row> = {
  draft: { state: 'draft' },
  review: { state: 'review' },
  scheduled: { state: 'scheduled' },
  published: { state: 'published', public_revision_id: 'old', published_at: 10 },
  withdrawn: {
    ...{ state: 'withdrawn', withdrawn_at: 15 },
    ...{ withdrawal_reason: 'Wrong', withdrawal_note: 'A source was missing' },
  },
  trashed: { state: 'withdrawn', state_before_bin: 'published', withdrawn_at: 16 },
};

async function migrated(): Promise<void> {
  await migrateDatabase(file, earlier());
  connection = openConnection(file);
  for (const id of ['anna', 'edith']) {
    put('staff', { id, name: id, email: id, email_norm: id, role: 'editor', created_at: 1 });
  }
  for (const [state, ofState] of Object.entries(STATES)) {
    const storyId = `s-${state}`;
    const facts = { kind: 'item', original_language: 'en', created_at: 1, changed_at: 1 };
    put('story', { id: storyId, short_id: storyId, ...facts });
    for (const [review, ofReview] of Object.entries(REVIEWS)) {
      const id = `${state}-${review}`;
      const words = { story_id: storyId, language: review, slug: id, title: id };
      const times = { created_at: 5, changed_at: 40, created_by: 'anna' };
      put('text', { id, ...words, ...times, version: 3, ...ofState, ...ofReview });
      const revision = { text_id: id, body: '{}', schema_version: 1, block_hashes: '[]' };
      put('revision', { id: `${id}-1`, number: 1, ...revision, created_at: 5 });
      if (review === 'none' || review === 'byProgram') continue;
      const step = { text_id: id, revision_id: `${id}-1`, staff_id: 'anna' };
      put('milestone', { id: `${id}-m1`, ...step, is: 'submitted', at: 20 });
      if (review === 'returned') {
        put('milestone', { id: `${id}-m2`, ...step, staff_id: 'edith', is: 'returned', at: 25 });
      }
    }
  }
  connection.close();
  const { backup } = await migrateDatabase(file, path.resolve('drizzle'));
  expect(backup).not.toBeNull();
  connection = openConnection(file);
}

function rows(table: string): Map<string, Row> {
  const found = connection.prepare(`select * from ${table}`).all() as Row[];
  return new Map(found.map(({ text_id, ...row }) => [String(text_id), row]));
}

it('keeps every review, approval and withdrawal of an older database, in every state', async () => {
  await migrated();
  const [reviews, approvals, withdrawals] = ['review', 'approval', 'withdrawal'].map(rows);
  const texts = connection.prepare('select * from text').all() as Row[];
  expect(texts).toHaveLength(36);
  for (const text of texts) {
    const id = String(text.id);
    const [state = '', review = ''] = id.split('-');
    const isDraft = ['draft', 'review', 'scheduled'].includes(state);
    expect(text, id).toMatchObject({
      state: isDraft ? 'draft' : state === 'published' ? 'published' : 'withdrawn',
      ...{ version: 3, title: id, created_by: 'anna', changed_at: 40 },
      state_before_bin: state === 'trashed' ? 'published' : null,
    });
    expect(reviews?.get(id)?.state ?? null, id).toEqual(REVIEW_STATE[review]);
    if (review === 'open') expect(reviews?.get(id), id).toEqual(OPEN);
    if (review === 'returned') expect(reviews?.get(id), id).toMatchObject(RETURNED);
    if (review === 'takenBack') {
      expect(reviews?.get(id), id).toMatchObject({ requested_by: 'anna', answer: 'Not yet' });
    }
    expect(approvals?.get(id), id).toEqual(
      review === 'approved'
        ? { revision_id: 'sent', details_revision_id: null, approved_at: 30, approved_by: 'edith' }
        : undefined,
    );
    expect(withdrawals?.get(id), id).toEqual(WITHDRAWAL[state]);
  }
});

const REVIEW_STATE: Record<string, string | null> = {
  ...{ none: null, open: 'open', returned: 'changesRequested', takenBack: 'closed' },
  ...{ approved: 'closed', byProgram: 'open' },
};
const OPEN = {
  ...{
    state: 'open',
    revision_id: 'sent',
    details_revision_id: null,
    note: 'Please',
    requested_at: 20,
  },
  ...{ requested_by: 'anna', review_for_id: 'edith' },
  ...{ answer: '', answered_at: null, answered_by: null },
};
const RETURNED = {
  ...{ note: '', requested_at: 20, requested_by: 'anna', review_for_id: 'edith' },
  ...{ answer: 'More', answered_at: 25, answered_by: 'edith' },
};
const WITHDRAWAL: Record<string, Row> = {
  withdrawn: {
    ...{ withdrawn_at: 15, withdrawn_by: null },
    ...{ reason: 'Wrong', note: 'A source was missing' },
  },
  trashed: { withdrawn_at: 16, withdrawn_by: null, reason: '', note: '' },
};
