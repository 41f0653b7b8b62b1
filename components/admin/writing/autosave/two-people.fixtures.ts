/** Pages of two users with the real reducers and the server's real changes. */
import { afterEach, beforeEach, vi } from 'vitest';
import { tx } from '@/db/client';
import { listKeptVersions } from '@/domain/history/history-queries';
import type { Staff } from '@/domain/permissions/staff';
import type { TextContent } from '@/domain/texts/text-content';
import { readSentText } from '@/domain/texts/text-fields';
import { createStory } from '@/domain/writing/create-changes';
import { saveFromPage } from '@/domain/writing/page-save-changes';
import { notePresence } from '@/domain/writing/presence-changes';
import { readBeat } from '@/domain/writing/presence-form';
import { getWritingPageStory } from '@/domain/writing/writing-page-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { SavingRunner } from './saving-runner';
import { textOf } from './text-content.fixtures';

/** Functions that close the open pages, in the order of opening. */
export const OPEN: (() => void)[] = [];
let storyId: string;
let people: Map<string, Staff>;
/** Names of users who are offline. */
export const isOffline = new Set<string>();

/** Gives each test its own story, two users, a clock and a network. */
export function givenTwoPeople(): void {
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
    isOffline.clear();
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
}

const staffOf = (name: string) => people.get(name) as Staff;

/** Answers like the two routes; an address is `Maria/save`. */
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
  return Response.json({ ...outcome, addressProblem: null, checkFacts: NO_FACTS });
}

const NO_FACTS = { unworded: [], gone: [], coverImageId: null, brokenLinks: [] };

export const said = (text: TextContent) =>
  JSON.stringify(text.body)
    .match(/"text":"[^"]*"/g)
    ?.join(' ') ?? '';

export const storedFor = async (name: string) =>
  (await getWritingPageStory(staffOf(name), storyId, 'en')).text;

export const keptFor = async (name: string) =>
  listKeptVersions(staffOf(name), (await storedFor(name))?.row.id ?? '');

/** Opens the text for a user, optionally as rendered from an earlier state of the server. */
export async function open(name: string, made?: Awaited<ReturnType<typeof storedFor>>) {
  const stored = made ?? (await storedFor(name));
  const page = { text: stored ? { ...textOf(), body: stored.content.body } : textOf() };
  const version = stored?.row.version ?? 0;
  const place = { staffId: staffOf(name).staffId, storyId, language: 'en' };
  const addresses = { save: `${name}/save`, presence: `${name}/presence`, checks: '' };
  const begun = { version, savedAt: Date.now(), text: page.text, around: null };
  const runner = new SavingRunner(place, addresses, begun);
  let isTold = true;
  const tell = () => {
    isTold = true;
    runner.typed();
  };
  runner.screen = {
    read: () => page.text,
    readSlug: () => undefined,
    readMore: () => ({}),
    catchUp: () => isTold || tell(),
    onSaved: () => undefined,
    put: (text) => {
      page.text = text;
    },
  };
  OPEN.push(runner.start());
  await vi.advanceTimersByTimeAsync(1);
  /** Changes the text without reporting it to the page yet. */
  const mutter = (...paragraphs: string[]) => {
    page.text = textOf(...paragraphs);
    isTold = false;
  };
  const type = (...paragraphs: string[]) => {
    mutter(...paragraphs);
    tell();
  };
  return { page, runner, type, mutter, saving: () => runner.read().saving };
}

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
