/** The pages of two people as they run, with the real machine and the real server's changes behind their requests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tx } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import type { Staff } from '@/domain/staff/staff';
import { anyStaff } from '@/domain/staff/testing';
import { createStory } from '@/domain/stories/create-changes';
import { getDeskStory } from '@/domain/stories/desk-queries';
import { listKeptVersions, listRevisions } from '@/domain/stories/history-queries';
import { BEAT_MS, HELD_MS } from '@/domain/stories/lease';
import { mergedText, mergeOf } from '@/domain/stories/merge';
import { saveFromPage } from '@/domain/stories/page-save-changes';
import { notePresence } from '@/domain/stories/presence-changes';
import { readBeat } from '@/domain/stories/presence-form';
import { readSentText } from '@/domain/stories/text-fields';
import type { TheirText } from './save-request';
import { hasUnsaved, isReadOnly } from './saving';
import { SavingRunner } from './saving-runner';
import type { TypedText } from './typed-text';

const OPEN: (() => void)[] = [];
let storyId: string;
let people: Map<string, Staff>;
let isOffline = new Set<string>();

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 0, 1));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) => answer(address, body));
  freshDatabase();
  isOffline = new Set();
  const maria = await anyStaff('editor', { name: 'Maria' });
  const ben = await anyStaff('editor', { name: 'Ben' });
  people = new Map([maria, ben].map((each) => [each.name, each]));
  const given = { kind: 'item' as const, language: 'en', title: 'A text' };
  storyId = await tx((write) => createStory(write, maria, given, Date.now()));
});

afterEach(() => {
  for (const close of OPEN.splice(0)) close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const staffOf = (name: string) => people.get(name) as Staff;

/** As the two routes answer; an address is `Maria/save`. */
async function answer(address: string, body: string): Promise<Response> {
  const [name = '', what] = address.split('/');
  if (isOffline.has(name)) throw new TypeError('No network');
  const at = { storyId, language: 'en' };
  const json = JSON.parse(body);
  const staff = staffOf(name);
  if (what === 'presence') {
    const beat = readBeat(json);
    if (!beat) return new Response(null, { status: 422 });
    return Response.json(
      await tx((write) => notePresence(write, staff, { ...at, ...beat }, Date.now())),
    );
  }
  const read = readSentText({ ...json, ...at });
  if (!read.ok) return new Response(null, { status: 422 });
  const outcome = await tx((write) => saveFromPage(write, staff, read.value, json, Date.now()));
  if (outcome.status === 'conflict') return Response.json(outcome, { status: 409 });
  return Response.json({ ...outcome, addressProblem: null, checks: [] });
}

function textOf(...paragraphs: string[]): TypedText {
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  const words = { title: 'A text', subtitle: '', teaser: '', byline: '', translatorCredit: '' };
  return { ...words, dateNote: '', body: { type: 'doc', content } };
}

const said = (text: TypedText) =>
  JSON.stringify(text.body)
    .match(/"text":"[^"]*"/g)
    ?.join(' ') ?? '';

const storedFor = async (name: string) => (await getDeskStory(staffOf(name), storyId, 'en')).text;

const keptFor = async (name: string) =>
  listKeptVersions(staffOf(name), (await storedFor(name))?.row.id ?? '');

/** Opens the page of the text for somebody. */
async function open(name: string) {
  const stored = await storedFor(name);
  const page = { text: stored ? { ...textOf(), body: stored.content.body } : textOf() };
  const version = stored?.row.version ?? 0;
  const place = { staffId: staffOf(name).staffId, storyId, language: 'en' };
  const addresses = { save: `${name}/save`, presence: `${name}/presence` };
  const begun = { version, savedAt: Date.now(), text: page.text, around: null };
  const runner = new SavingRunner(place, addresses, begun);
  runner.screen = {
    read: () => page.text,
    readSlug: () => undefined,
    readMore: () => ({}),
    catchUp: () => undefined,
    onSaved: () => undefined,
    put: (text) => {
      page.text = text;
    },
  };
  OPEN.push(runner.start());
  await vi.advanceTimersByTimeAsync(1);
  const type = (...paragraphs: string[]) => {
    page.text = textOf(...paragraphs);
    runner.typed();
  };
  return { page, runner, type, saving: () => runner.read().saving };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the pages of two people', () => {
  it('let one write and the other read along, who goes on when the first has stopped', async () => {
    const hers = await open('Maria');
    const his = await open('Ben');
    hers.type('From Maria');
    await pass(BEAT_MS);
    expect(hasUnsaved(hers.saving())).toBe(false);
    expect(isReadOnly(his.saving())).toBe(true);
    expect(his.runner.read().around).toMatchObject({ savedBy: 'Maria', version: 2 });
    his.runner.renew();
    await pass(1);
    expect(said(his.page.text)).toContain('From Maria');
    isOffline.add('Maria');
    await pass(HELD_MS + BEAT_MS);
    expect(his.saving().hold).toMatchObject({ is: 'left', by: { name: 'Maria' } });
    his.runner.writeHere();
    await pass(1);
    expect(his.saving().hold.is).toBe('mine');
    expect(isReadOnly(his.saving())).toBe(false);
  });

  it('lose nothing of whoever comes back, and put both together', async () => {
    const hers = await open('Maria');
    hers.type('One', 'Two');
    await pass(BEAT_MS);
    const his = await open('Ben');
    isOffline.add('Maria');
    hers.type('One by Maria', 'Two');
    await pass(HELD_MS + BEAT_MS);
    his.runner.writeHere();
    await pass(1);
    his.type('One', 'Two by Ben');
    await pass(BEAT_MS);
    isOffline.clear();
    await pass(60_000);
    const { trouble, hold } = hers.saving();
    expect(hold).toMatchObject({ is: 'theirs', by: { name: 'Ben' } });
    expect(isReadOnly(hers.saving())).toBe(true);
    const [kept] = await keptFor('Maria');
    expect(JSON.stringify(kept?.content)).toContain('One by Maria');
    if (trouble?.is !== 'conflict') throw new Error('She was not told.');
    const theirs: TheirText = trouble.theirs;
    hers.runner.decide(theirs, 'mine');
    expect(hers.saving().trouble?.is).toBe('conflict');
    OPEN.pop()?.();
    await pass(BEAT_MS);
    const both = mergedText(mergeOf(hers.runner.readBase(), hers.page.text, theirs));
    if (!both) throw new Error('They changed different paragraphs.');
    hers.page.text = both;
    hers.runner.decide(theirs, 'both');
    await pass(1);
    expect(hers.saving().trouble).toBeNull();
    const working = (await storedFor('Ben'))?.content;
    expect(JSON.stringify(working?.body)).toContain('One by Maria');
    expect(JSON.stringify(working?.body)).toContain('Two by Ben');
    expect(await keptFor('Maria')).toHaveLength(1);
  });

  it('save what was typed in ten minutes without a network, as one entry of the history', async () => {
    const page = await open('Maria');
    page.type('Before');
    await pass(BEAT_MS);
    isOffline.add('Maria');
    for (let minute = 1; minute <= 10; minute += 1) {
      page.type('Before', `Minute ${minute}`);
      await pass(60_000);
    }
    expect(page.saving().trouble?.is).toBe('unreached');
    isOffline.clear();
    await pass(31_000);
    expect(hasUnsaved(page.saving())).toBe(false);
    const lines = await listRevisions((await storedFor('Maria'))?.row.id ?? '');
    expect(lines.map((line) => line.number)).toEqual([2, 1]);
  });

  it('give the text back after five minutes without typing, and take it again with the next change', async () => {
    const hers = await open('Maria');
    hers.type('From Maria');
    await pass(5 * 60_000 + HELD_MS + BEAT_MS);
    expect(hers.saving().hold.is).toBe('free');
    hers.type('From Maria again');
    await pass(1);
    expect(hers.saving().hold.is).toBe('mine');
  });

  it('of one person move the text with one click', async () => {
    const first = await open('Maria');
    first.type('First');
    await pass(BEAT_MS);
    const second = await open('Maria');
    expect(second.saving().hold).toMatchObject({ is: 'theirs', by: { isYou: true } });
    second.runner.writeHere();
    await pass(1);
    expect(second.saving().hold.is).toBe('mine');
    second.type('First and second');
    await pass(BEAT_MS);
    expect(isReadOnly(first.saving())).toBe(true);
    expect(hasUnsaved(second.saving())).toBe(false);
  });
});
