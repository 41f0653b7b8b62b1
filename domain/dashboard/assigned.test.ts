import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openMemory, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import { assignment } from '@/db/schema/teamwork';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { madeFromFor } from '@/domain/translations/made-from-queries';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { listAssignedToMe, listOutdatedForMe } from './assigned-queries';
import { listMyDrafts, listRecentlyPublished } from './dashboard-queries';
import { listTitles } from './title-queries';

const PROGRAM = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);

let editor: Staff;
let persian: Staff;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  persian = await anyStaff('translator', { languages: ['fa', 'nl'] });
});

function story(title: string): Promise<string> {
  const begun = { kind: 'item' as const, language: 'en', title };
  return tx((write) => createStory(write, editor, begun, NOW));
}

function publish(storyId: string, language: string, title: string, words: string) {
  const body = documentFromMarkdown(words, { figure: () => '', story: () => '' });
  return tx(async (write) => {
    const madeFrom = (await madeFromFor(write, { storyId, language })) ?? undefined;
    await importText(write, PROGRAM, { storyId, language, title, body, madeFrom }, NOW);
    await publishText(write, PROGRAM, { storyId, language }, NOW);
  });
}

const give = (storyId: string, language: string, to: Staff, dueAt: number | null) =>
  tx((write) =>
    write
      .insert(assignment)
      .values({ storyId, language, staffId: to.staffId, dueAt, assignedAt: 1 }),
  );

describe('the dashboard', () => {
  it('knows the titles of stories in the language of the user, drafts only for those who see them', async () => {
    const [strike, other] = [await story('Strike'), await story('Other')];
    await publish(strike, 'nl', 'Staking', 'Een.');
    await publish(strike, 'fa', 'اعتصاب', 'یک.');
    const titles = async (by: Staff, language: string) => [
      ...(await listTitles(by, [strike, other, strike], language)),
    ];
    expect(await titles(editor, 'nl')).toEqual([[strike, 'Staking']]);
    expect((await titles(editor, 'en')).map(([, title]) => title).sort()).toEqual([
      'Other',
      'Strike',
    ]);
    expect(await titles(persian, 'en')).toEqual([]);
  });

  it('lists texts assigned to the user, begun or not, by due date', async () => {
    const [undated, later, soon, binned] = [
      await story('Undated'),
      await story('Later'),
      await story('Soon'),
      await story('Binned'),
    ];
    for (const id of [undated, later, soon, binned]) await publish(id, 'en', id, 'One.');
    await publish(soon, 'en', 'Soon', 'Two.');
    await give(undated, 'fa', persian, null);
    await give(later, 'nl', persian, NOW + 2);
    await give(soon, 'fa', persian, NOW + 1);
    await give(binned, 'fa', persian, NOW);
    await tx((write) => trashStory(write, PROGRAM, binned, NOW));
    const given = await listAssignedToMe(persian, 'en');
    expect(given.map(({ row, cell }) => [row.id, cell.language, cell.state])).toEqual([
      [soon, 'fa', 'missing'],
      [later, 'nl', 'missing'],
      [undated, 'fa', 'missing'],
    ]);
    expect(given[0]?.row.title).toBe('Soon');
    expect(await listAssignedToMe(editor, 'en')).toEqual([]);
  });

  it('lists for translators unassigned outdated texts in their languages', async () => {
    const ids = [await story('One'), await story('Two'), await story('Three')];
    for (const [nth, id] of ids.entries()) {
      await publish(id, 'en', id, 'One.');
      await publish(id, nth === 2 ? 'de' : 'fa', id, 'یک.');
      await publish(id, 'en', id, 'Changed.');
    }
    await give(ids[1] ?? '', 'fa', editor, null);
    const behind = await listOutdatedForMe(persian, 'en');
    expect(behind.map(({ row, cell }) => [row.id, cell.behind])).toEqual([[ids[0], 1]]);
    expect(await listOutdatedForMe(editor, 'en')).toEqual([]);
  });

  it('lists a draft of the user once, among the assigned texts if it is assigned', async () => {
    const mine = await story('Mine');
    const given = await story('Given');
    await give(given, 'en', editor, null);
    expect((await listMyDrafts(editor)).map((row) => row.storyId)).toEqual([mine]);
    expect((await listAssignedToMe(editor, 'en')).map(({ row }) => row.id)).toEqual([given]);
  });

  it('finds recently published and outdated texts by an index', async () => {
    closeDatabase();
    const connection = openConnection(':memory:');
    migrateConnection(connection, path.resolve('drizzle'));
    const asked: string[] = [];
    const { prepare } = connection;
    connection.prepare = ((statement: string) => {
      asked.push(statement);
      return prepare.call(connection, statement);
    }) as typeof prepare;
    openMemory(connection);
    await listRecentlyPublished();
    const [published = ''] = asked;
    await listOutdatedForMe(persian, 'en');
    const [, behind = ''] = asked;
    const planOf = (statement: string) => {
      const values = Array.from({ length: statement.split('?').length - 1 }, () => '1');
      const steps = connection.prepare(`explain query plan ${statement}`).all(...values);
      return (steps as { detail: string }[]).map((step) => step.detail).join('\n');
    };
    expect(planOf(published)).toContain('text_published');
    expect(planOf(published)).not.toMatch(/TEMP B-TREE|SCAN/);
    expect(planOf(behind)).toContain('text_behind (language=? AND behind>?)');
  });
});
