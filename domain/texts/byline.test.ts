import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { staff } from '@/db/schema/staff';
import { bylineOf, shownField, writerNames, writersOf } from '@/domain/documents/byline';
import type { Staff } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { listWriters, settledByline } from './byline-queries';
import { readWordsForm } from './text-form';

const NOW = Date.UTC(2026, 0, 1);
const isIt = ({ staffId }: Staff) => eq(staff.id, staffId);

describe('a byline', () => {
  it('reads an older byline as the name of one writer', () => {
    expect(writersOf('Jane Doe, The Hague')).toEqual([
      { name: 'Jane Doe, The Hague', staffId: null },
    ]);
    expect(writersOf(' ')).toEqual([]);
  });

  it('keeps several writers in their order, without duplicates', () => {
    const writers = [
      { name: 'Eva', staffId: 'e-1' },
      { name: 'Jan  de Vries', staffId: null },
    ];
    expect(bylineOf(writers)).toBe('Eva <e-1>; Jan de Vries');
    expect(writersOf('Eva <e-1>; Jan de Vries;; Eva (Ed.) <e-1>; Jan de Vries')).toEqual([
      { name: 'Eva', staffId: 'e-1' },
      { name: 'Jan de Vries', staffId: null },
    ]);
  });

  it('shows only names', () => {
    expect(writerNames('Eva <e-1>; Jan')).toEqual(['Eva', 'Jan']);
    expect(shownField('byline', 'Eva <e-1>; Jan')).toBe('Eva; Jan');
    expect(shownField('title', 'a <b>; c')).toBe('a <b>; c');
  });

  it('cannot be corrupted by a name', () => {
    const [writer] = writersOf(bylineOf([{ name: 'A; B <x>', staffId: null }]));
    expect(writer).toEqual({ name: 'A B x', staffId: null });
  });

  it('is read from a form without scripts', () => {
    const form = new FormData();
    const fields = { storyId: 's', language: 'en', version: '1' };
    const none = {
      title: '',
      subtitle: '',
      teaser: '',
      dateNote: '',
      metaTitle: '',
      metaDescription: '',
    };
    for (const [name, value] of Object.entries({ ...none, ...fields })) form.set(name, value);
    form.append('byline', 'Eva <e-1>');
    form.set('bylineNamed', 'Rosa');
    const read = readWordsForm(form);
    expect(read.ok && read.value.byline).toBe('Eva <e-1>; Rosa');
  });
});

describe('writers with an account', () => {
  let eva: Staff;

  beforeEach(async () => {
    freshDatabase();
    eva = await anyStaff('editor', { name: 'Eva' });
  });

  it('are offered while their account is enabled', async () => {
    const left = await anyStaff('author', { name: 'Left' });
    await tx((write) => write.update(staff).set({ disabledAt: 1 }).where(isIt(left)));
    expect(await listWriters()).toEqual([{ id: eva.staffId, name: 'Eva' }]);
  });

  it('have their current name, and keep it when the account is deleted', async () => {
    await tx((write) => write.update(staff).set({ name: 'Eva Smit' }).where(isIt(eva)));
    const settled = await settledByline(reads(), `Eva <${eva.staffId}>; Old <gone>; Jan`, null);
    expect(settled).toBe(`Eva Smit <${eva.staffId}>; Old; Jan`);
  });

  it('are recognized by a name that is unique', async () => {
    expect(await settledByline(reads(), 'Eva', null)).toBe(`Eva <${eva.staffId}>`);
    await anyStaff('author', { name: 'Eva' });
    expect(await settledByline(reads(), 'Eva', null)).toBe('Eva');
  });

  it('are credited to readers by name alone, in the chosen order, and nobody else is', async () => {
    const begun = { kind: 'item' as const, language: 'en', title: 'Strike' };
    const storyId = await tx((write) => createStory(write, eva, begun, NOW));
    const at = { storyId, language: 'en' };
    const words = {
      title: 'Strike',
      subtitle: '',
      teaser: '',
      dateNote: '',
      translatorCredit: '',
      metaTitle: '',
      metaDescription: '',
    };
    const body = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'One.' }] }],
    };
    const save = (byline: string, baseVersion: number) =>
      tx(async (write) => {
        const sent = { ...at, ...words, byline, body, baseVersion, sittingId: 's' };
        await saveText(write, eva, sent, NOW);
        await publishText(write, { staffId: null }, at, NOW);
      });
    await save('', 1);
    expect((await getStory(storyId, 'en'))?.writers).toEqual([]);
    await save(`Jan de Vries; Eva <${eva.staffId}>`, 2);
    const story = await getStory(storyId, 'en');
    expect(story?.writers.map(({ name }) => name)).toEqual(['Jan de Vries', 'Eva']);
    expect(JSON.stringify(story)).not.toContain(eva.staffId);
  });
});
