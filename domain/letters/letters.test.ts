import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { letter, letterText } from '@/db/schema/letters';
import { audit } from '@/db/schema/staff';
import { seenPrint } from '@/domain/forms/seen';
import type { Staff } from '@/domain/permissions/staff';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import {
  beginLetter,
  planLetter,
  removeLetter,
  scheduleLetter,
  stopLetter,
  writeLetter,
} from './changes';
import { letterTextFor, shownLetter, shownPlan, stageOf, wordsIn } from './letter';
import { readLetterPlan, readLetterWords } from './letter-form';
import { getLetter, listLetters } from './queries';

/** Noon of a Wednesday. */
const NOW = Date.UTC(2026, 2, 4, 12);
const UTC = { timeZone: 'UTC' };
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
});

const begin = () => tx((write) => beginLetter(write, editor, UTC, NOW));
const say = (id: string, words: string, language = 'en') =>
  tx((write) => writeLetter(write, editor, { id, language, words }, NOW));
const schedule = (id: string) => tx((write) => scheduleLetter(write, editor, { id, ...UTC }, NOW));
const found = async (id: string) => {
  const it = await getLetter(editor, id);
  if (!it) throw new Error('There is no such letter.');
  return it;
};

describe('A letter', () => {
  it('begins as an empty draft for the next seven mornings', async () => {
    expect(await found(await begin())).toMatchObject({
      ...{ state: 'draft', firstDay: '2026-03-05', lastDay: '2026-03-11', scope: '' },
      ...{ texts: [], count: 0 },
    });
  });

  it('has a text in each language, in the order of the interface languages, until it is emptied', async () => {
    const id = await begin();
    for (const language of ['fa', 'nl', 'en']) await say(id, `Hello ${language}`, language);
    await say(id, 'Hallo', 'nl');
    await say(id, '', 'fa');
    expect((await found(id)).texts).toEqual([
      { language: 'en', words: 'Hello en' },
      { language: 'nl', words: 'Hallo' },
    ]);
  });

  it('is scheduled only with a text, before its last day is over', async () => {
    const id = await begin();
    await expect(schedule(id)).rejects.toMatchObject({ said: 'letters.problem.noText' });
    await say(id, 'Hello');
    const plan = { firstDay: '2026-03-01', lastDay: '2026-03-03', scope: '' };
    await tx((write) => planLetter(write, editor, { id, ...plan }, NOW));
    await expect(schedule(id)).rejects.toMatchObject({ said: 'letters.problem.over' });
    const today = { ...plan, lastDay: '2026-03-04' };
    await tx((write) => planLetter(write, editor, { id, ...today }, NOW));
    await schedule(id);
    expect(await found(id)).toMatchObject({ state: 'scheduled' });
    await expect(say(id, '')).rejects.toMatchObject({ said: 'letters.problem.lastText' });
  });

  it('can be stopped, scheduled again, and deleted only when it is not scheduled', async () => {
    const id = await begin();
    await say(id, 'Hello');
    const stop = () => tx((write) => stopLetter(write, editor, { id }, NOW));
    const remove = () => tx((write) => removeLetter(write, editor, { id }, NOW));
    await expect(stop()).rejects.toMatchObject({ said: 'letters.problem.notScheduled' });
    await schedule(id);
    await expect(remove()).rejects.toMatchObject({ said: 'letters.problem.isScheduled' });
    await stop();
    await schedule(id);
    await stop();
    await remove();
    expect(await listLetters(editor)).toEqual([]);
    expect(await reads().$count(letterText)).toBe(0);
    const actions = (await reads().select().from(audit)).map(({ action }) => action);
    expect(actions).toContain('letter.remove');
    expect(actions.filter((each) => each === 'letter.schedule')).toHaveLength(2);
  });

  it('can be for the followers of one topic that is on the site', async () => {
    const names = [{ language: 'en', name: 'Strikes', slug: 'strikes', description: '' }];
    const topicId = await tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
    const id = await begin();
    const plan = (scope: string) =>
      tx(async (write) =>
        planLetter(write, editor, { id, ...shownPlan(await found(id)), scope }, NOW),
      );
    await plan(`topic:${topicId}`);
    expect((await found(id)).scope).toBe(`topic:${topicId}`);
    await expect(plan('topic:none')).rejects.toMatchObject({
      said: 'letters.problem.unknownScope',
      field: 'scope',
    });
    await plan('site');
    await plan('');
  });
});

describe('Two editors at one letter', () => {
  it('do not overwrite each other, and may write different languages at once', async () => {
    const id = await begin();
    await say(id, 'Hello');
    const was = seenPrint('Hello');
    const none = seenPrint('');
    const write = (language: string, seen: string, words: string) =>
      tx((queries) => writeLetter(queries, editor, { id, language, words, was: seen }, NOW));
    await write('en', was, 'Hello again');
    await write('nl', none, 'Hallo');
    await expect(write('en', was, 'Hi')).rejects.toMatchObject({ status: 409 });
    const letterNow = await found(id);
    expect(wordsIn(letterNow, 'en')).toBe('Hello again');
    const old = seenPrint(shownPlan({ ...letterNow, lastDay: '2026-03-30' }));
    const plan = { ...shownPlan(letterNow), was: old };
    await expect(
      tx((queries) => planLetter(queries, editor, { id, ...plan }, NOW)),
    ).rejects.toMatchObject({ status: 409 });
  });

  it('schedule only what they saw', async () => {
    const id = await begin();
    await say(id, 'Hello');
    const was = seenPrint(shownLetter(await found(id)));
    await say(id, 'Hello, friends');
    const make = (seen: string) =>
      tx((write) => scheduleLetter(write, editor, { id, was: seen, ...UTC }, NOW));
    await expect(make(was)).rejects.toMatchObject({ status: 409 });
    await make(seenPrint(shownLetter(await found(id))));
    expect(await reads().$count(letter)).toBe(1);
  });
});

it('the stage of a letter follows its days', async () => {
  const id = await begin();
  const draft = await found(id);
  const made = { ...draft, state: 'scheduled' as const };
  expect(stageOf(draft, '2026-03-05')).toBe('draft');
  expect(stageOf(made, '2026-03-04')).toBe('coming');
  expect(stageOf(made, '2026-03-05')).toBe('going');
  expect(stageOf(made, '2026-03-11')).toBe('going');
  expect(stageOf(made, '2026-03-12')).toBe('over');
});

it('a subscriber gets the text in their language, in another one only where they take those', () => {
  const texts = [
    { language: 'en', words: 'Hello' },
    { language: 'nl', words: 'Hallo' },
  ];
  const textOf = (language: string, onlyMine: boolean) =>
    letterTextFor(texts, { language, onlyMine })?.words;
  expect(textOf('nl', true)).toBe('Hallo');
  expect(textOf('fa', false)).toBe('Hello');
  expect(textOf('fa', true)).toBeUndefined();
});

describe('The form of a letter', () => {
  const plan = (firstDay: string, lastDay: string, scope = '') =>
    readLetterPlan(
      new URLSearchParams({ id: 'a', was: '', language: 'en', firstDay, lastDay, scope }),
    );

  it('takes days in order', () => {
    expect(plan('2026-03-05', '2026-03-05')).toMatchObject({ ok: true });
    expect(plan('2026-03-06', '2026-03-05')).toMatchObject({
      problems: { lastDay: 'letters.problem.lastDay' },
    });
    expect(plan('2026-02-31', '')).toMatchObject({
      problems: { firstDay: 'letters.problem.day', lastDay: 'letters.problem.day' },
    });
    // Inputs of dates show none before the year 1.
    expect(plan('0000-01-01', '2026-03-05')).toMatchObject({
      problems: { firstDay: 'letters.problem.day' },
    });
    expect(plan('2026-03-05', '2026-03-05', 'today')).toMatchObject({
      problems: { scope: 'letters.problem.unknownScope' },
    });
  });

  it('says how long a letter may be', () => {
    const words = (length: number) =>
      readLetterWords(
        new URLSearchParams({ id: 'a', was: '', language: 'en', words: '字'.repeat(length) }),
      );
    expect(words(2_000)).toMatchObject({ ok: true });
    expect(words(2_001)).toMatchObject({
      problems: { words: ['letters.problem.tooLong', { most: 2_000 }] },
    });
  });
});
