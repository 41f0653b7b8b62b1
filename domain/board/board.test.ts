import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openMemory, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { assignment } from '@/db/schema/teamwork';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { requestReview } from '@/domain/review/review-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { madeFromFor } from '@/domain/translations/made-from-queries';
import { freshDatabase } from '@/testing/database';
import { recording, scansOf } from '@/testing/query-plans';
import { anyStaff } from '@/testing/staff';
import {
  BOARD_SORTS,
  BOARD_STATES,
  type BoardCell,
  type BoardQuery,
  boardParams,
  columnsOf,
  readBoardQuery,
} from './board';
import { BOARD_PAGE_SIZE, getBoard } from './board-queries';
import { getBoardCell } from './board-row-queries';
import { getBoardTotals } from './board-total-queries';

type Params = Record<string, string | string[] | undefined>;

const PROGRAM = { staffId: null };
const DAY = 86_400_000;
const SITE = ['en', 'nl', 'fa'];

let clock = Date.UTC(2026, 0, 1);
let editor: Staff;
let author: Staff;
let persian: Staff;

beforeEach(async () => {
  freshDatabase();
  await people();
});

async function people(): Promise<void> {
  editor = await anyStaff('editor', { name: 'Eve' });
  author = await anyStaff('author', { name: 'Ada' });
  persian = await anyStaff('translator', { name: 'Maryam', languages: ['fa'] });
}

const tick = () => {
  clock += 1_000;
  return clock;
};

const body = (words: string) => documentFromMarkdown(words, { figure: () => '', story: () => '' });

function begun(by: Staff | typeof PROGRAM = PROGRAM): Promise<string> {
  const facts = {
    ...{ kind: 'item' as const, originalLanguage: 'en', eventDate: '', source: '', sourceUrl: '' },
    ...{ eventCalendar: 'gregorian' as const, coverImageId: null, placeIds: [], topicIds: [] },
  };
  return tx((write) => addStory(write, by, facts, tick()));
}

function writes(
  storyId: string,
  language: string,
  title: string,
  words = 'One.',
): Promise<unknown> {
  return tx(async (write) => {
    const madeFrom = (await madeFromFor(write, { storyId, language })) ?? undefined;
    const text = { storyId, language, title, body: body(words), madeFrom };
    return importText(write, PROGRAM, text, tick());
  });
}

const publishes = (storyId: string, language: string) =>
  tx((write) => publishText(write, PROGRAM, { storyId, language }, tick()));

const gives = (storyId: string, language: string, to: Staff | null, dueAt: number | null = null) =>
  tx((write) =>
    write
      .insert(assignment)
      .values({ storyId, language, staffId: to?.staffId ?? null, dueAt, assignedAt: 1 }),
  );

function boardOf(staff: Staff, params: Params = {}) {
  const query = readBoardQuery(params, staff.role);
  const columns = columnsOf(query, staff, SITE);
  return getBoard(staff, query, { columns, language: 'en', now: clock });
}

async function titles(staff: Staff, params: Params = {}) {
  return (await boardOf(staff, params)).rows.map((row) => row.title);
}

async function story(title: string): Promise<string> {
  const id = await begun();
  await writes(id, 'en', title);
  await publishes(id, 'en');
  return id;
}

const states = (cells: BoardCell[] | undefined) => cells?.map((cell) => cell.state);

describe('the board', () => {
  it('shows the state of each cell', async () => {
    const id = await story('All');
    await writes(id, 'nl', 'Alles');
    const [row] = (await boardOf(editor)).rows;
    expect(states(row?.cells)).toEqual(['published', 'draft', 'missing']);
    await tx((write) =>
      requestReview(write, PROGRAM, { storyId: id, language: 'nl', note: '' }, tick()),
    );
    await publishes(id, 'nl');
    await writes(id, 'nl', 'Alles', 'Meer.');
    await writes(id, 'en', 'All', 'Otherwise.');
    await publishes(id, 'en');
    expect(await titles(editor, { state: 'changes' })).toEqual(['All']);
    const [after] = (await boardOf(editor)).rows;
    expect(after?.cells[1]).toMatchObject({ state: 'published', hasChanges: true, behind: 1 });
  });

  it('shows scheduled changes of a published text to users who see its draft', async () => {
    const id = await story('One');
    await story('Two');
    await writes(id, 'en', 'One', 'Newer.');
    const dueAt = clock + DAY;
    const wanted = { storyId: id, language: 'en', dueAt };
    await tx((write) => schedulePublication(write, editor, wanted, tick()));
    const coming = async (staff: Staff) => {
      const { rows } = await boardOf(staff);
      return rows.map((row) => row.cells[0]?.comes ?? null);
    };
    expect(await coming(editor)).toEqual([{ does: 'publish', dueAt }, null]);
    expect(await titles(editor, { state: 'scheduled' })).toEqual(['One']);
    expect(await coming(author)).toEqual([null, null]);
    expect(await titles(author, { state: 'scheduled' })).toEqual([]);
  });

  it('applies all cell filters to the same cell', async () => {
    const one = await story('One');
    await writes(one, 'nl', 'Een');
    await gives(one, 'nl', persian, clock - DAY);
    const two = await story('Two');
    await gives(two, 'fa', persian, clock + DAY);
    await story('Three');
    expect(await titles(editor, { state: 'draft' })).toEqual(['One']);
    expect(await titles(editor, { state: 'draft', language: 'fa' })).toEqual([]);
    expect(await titles(editor, { assignee: persian.staffId })).toEqual(['Two', 'One']);
    expect(await titles(editor, { assignee: persian.staffId, due: 'overdue' })).toEqual(['One']);
    expect(await titles(editor, { assignee: persian.staffId, state: 'published' })).toEqual([]);
    expect(await titles(editor, { due: 'week' })).toEqual(['Two']);
    expect(await titles(editor, { state: 'missing', language: 'nl' })).toEqual(['Three', 'Two']);
    expect(await titles(editor, { assignee: 'nobody', language: 'fa' })).toEqual(['Three', 'One']);
    expect(await titles(editor, { q: 'two' })).toEqual(['Two']);
    expect(await titles(editor, { original: 'nl' })).toEqual([]);
    expect(await titles(editor, { sort: 'due' })).toEqual(['One', 'Two', 'Three']);
    expect(await titles(editor, { sort: 'title' })).toEqual(['One', 'Three', 'Two']);
  });

  it('shows translators their tasks first', async () => {
    const given = await story('Given');
    await gives(given, 'fa', persian);
    const taken = await story('Taken');
    await gives(taken, 'fa', editor);
    await story('Open');
    const done = await story('Done');
    await writes(done, 'fa', 'انجام‌شده');
    await publishes(done, 'fa');
    expect(await titles(persian)).toEqual(['Open', 'Given']);
    await writes(done, 'en', 'Done', 'Changed.');
    await publishes(done, 'en');
    expect(await titles(persian)).toEqual(['Done', 'Open', 'Given']);
    expect(await titles(persian, { view: 'all' })).toHaveLength(4);
    const [row] = (await boardOf(persian)).rows;
    expect(row?.cells.map((cell) => cell.language)).toEqual(['fa']);
  });

  it('hides drafts that the user may not see', async () => {
    const id = await story('Public');
    await writes(id, 'nl', 'Geheim');
    await gives(id, 'nl', editor, clock - DAY);
    await begun();
    for (const staff of [persian, author]) {
      const all = { view: 'all', language: SITE };
      const { rows } = await boardOf(staff, all);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.cells[1]).toEqual({
        ...{ language: 'nl', state: 'unseen', isPublic: false },
        ...{ hasChanges: false, behind: 0, given: null, comes: null },
      });
      for (const hidden of [{ state: 'draft' }, { due: 'overdue' }, { assignee: editor.staffId }]) {
        expect(await titles(staff, { ...all, ...hidden })).toEqual([]);
      }
      await expect(getBoardCell(staff, { storyId: id, language: 'nl' }, 'en')).rejects.toThrow();
    }
    expect((await getBoardCell(editor, { storyId: id, language: 'nl' }, 'en'))?.cell).toMatchObject(
      {
        state: 'draft',
        given: { name: 'Eve' },
      },
    );
  });

  it('is paged both ways in every order without repeating or skipping a story', async () => {
    const wanted: string[] = [];
    for (let nth = 0; nth < BOARD_PAGE_SIZE + 5; nth++) {
      const id = await begun();
      if (nth % 3 === 0) await gives(id, 'nl', null, clock + (nth % 4) * DAY);
      wanted.push(id);
    }
    for (const sort of BOARD_SORTS) {
      const first = await boardOf(editor, { sort });
      const after = first.next ? `${first.next.id}~${first.next.key}` : '';
      const second = await boardOf(editor, { sort, after });
      const seen = [...first.rows, ...second.rows].map(({ id }) => id);
      expect(seen.sort()).toEqual([...wanted].sort());
      expect([first.previous, second.next]).toEqual([null, null]);
      const before = `${second.previous?.id}~${second.previous?.key}`;
      const back = await boardOf(editor, { sort, before });
      expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    }
  });

  it('reads its query from an address and writes the same address', () => {
    const params = fc.record(
      {
        view: fc.constantFrom('todo', 'all', 'x'),
        q: fc.string(),
        state: fc.constantFrom(...BOARD_STATES, 'nothing'),
        assignee: fc.constantFrom('me', 'nobody', 'some-id', 'no id'),
        language: fc.array(fc.constantFrom('fa', 'zh-hans', 'no tag')),
        sort: fc.constantFrom(...BOARD_SORTS),
        order: fc.constantFrom('asc', 'desc'),
        after: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        params,
        fc.constantFrom('editor' as const, 'translator' as const),
        (given, role) => {
          const query: BoardQuery = readBoardQuery(given, role);
          const address = new URLSearchParams(boardParams(query, role));
          const again = [...address.keys()].map((name) => [name, address.getAll(name)]);
          expect(readBoardQuery(Object.fromEntries(again), role)).toEqual(query);
        },
      ),
    );
  });
});

describe('the database queries of the board', () => {
  it('are as many for many stories as for few, and scan no texts', async () => {
    closeDatabase();
    const connection = openConnection(':memory:');
    migrateConnection(connection, path.resolve('drizzle'));
    const asked = recording(connection);
    openMemory(connection);
    await people();
    const views = [
      {},
      { sort: 'due' },
      { state: 'missing' },
      { state: 'behind' },
      { assignee: 'me' },
      { view: 'todo' },
      { state: 'changes' },
      { due: 'overdue', assignee: 'nobody' },
    ];
    const count = async () => {
      asked.length = 0;
      for (const view of views) {
        for (const staff of [editor, persian]) {
          const query = readBoardQuery(view, staff.role);
          await boardOf(staff, view);
          await getBoardTotals(staff, query, columnsOf(query, staff, SITE), clock);
        }
      }
      return asked.length;
    };
    for (let nth = 0; nth < 3; nth++) await writes(await begun(), 'en', '');
    const few = await count();
    for (let nth = 0; nth < 30; nth++) {
      const id = await begun();
      await writes(id, 'en', '');
      await gives(id, 'fa', persian, clock);
    }
    expect(await count()).toBe(few);
    const walks = asked.flatMap((statement) => scansOf(connection, statement));
    expect(walks).toEqual([]);
  });
});
