/**
 * Follows all links that staff can click, in every role: no link returns an error, no page causes a
 * browser error, and every page is reachable. Uses its own server, so that nothing is added or
 * removed.
 */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { revision, story as storyRow, text as textRow } from '@/db/schema/stories';
import { assignment, keptDraft } from '@/db/schema/teamwork';
import { requestReview } from '@/domain/review/review-changes';
import { builtRoutes } from '../staff/manifest';
import { serverOfFile } from '../support/file-server';
import { giveSecondFactor } from '../support/staff/second-factor';
import { type Person, signedIn } from '../support/staff/staff';
import { aLetter, aNote, aSubscriber, pendingCookie } from '../support/staff/staff-pages';
import { inDataOf, insertStory, publish, write } from '../support/stories';
import { expect, test } from '../support/test';
import { type Crawler, crawlStaff } from './staff-crawl';

const NOBODY = { staffId: null };
const LONG_AGO = 11 * 60_000;

/** Pages behind one-time tokens, and the error page. */
const NO_LINK_LEADS_TO = new Set([
  '/admin/[...missing]',
  '/admin/email/[token]',
  '/admin/join/[token]',
  '/admin/password/[token]',
  '/admin/setup/[token]',
  // Leads to the glossary, for those who shorten its address.
  '/admin/translations',
  // Result of an upload without scripts.
  '/admin/images/add',
  // Previews of uploads.
  '/admin/names/import/[import]',
  '/admin/subscribers/import/[import]',
  // Answer to a form without scripts whose session has ended.
  '/admin/sign-in/carried',
]);

const server = serverOfFile();

test('Every page of staff can be reached by clicking, and every link works', async ({
  pageAs,
  visitor,
}) => {
  test.setTimeout(480_000);
  const crawlers: Crawler[] = [];
  for (const [name, cookie] of await inDataOf(server.data, people)) {
    const opened = { at: server, javaScriptEnabled: true };
    const page = await (cookie ? pageAs({ cookie }, opened) : visitor(opened));
    const headers: Record<string, string> = cookie
      ? { cookie: `${cookie.name}=${cookie.value}` }
      : {};
    crawlers.push({ name, page, headers, origin: server.origin });
  }
  const results = await Promise.all(crawlers.map((each) => crawlStaff(each, ['/admin'])));
  const asked = results.reduce((sum, each) => sum + each.asked, 0);
  process.stdout.write(`${asked} addresses asked as ${crawlers.length} people\n`);
  expect(results.flatMap(({ faults }) => faults)).toEqual([]);
  const reached = new Set(results.flatMap((each) => [...each.reached, ...each.passed]));
  const unreached = builtRoutes().pages.filter(
    (route) => !reached.has(route) && !NO_LINK_LEADS_TO.has(route),
  );
  expect(unreached).toEqual([]);
});

type Cookie = Person['cookie'] | null;

/** The users who click, each with data to see. */
async function people(): Promise<[name: string, cookie: Cookie][]> {
  const author = await signedIn('author');
  const translator = await signedIn('translator', { languages: ['fa', 'nl'] });
  const editor = await signedIn('editor', { interfaceLanguage: 'fa' });
  const administrator = await signedIn('administrator');
  await giveSecondFactor(administrator);
  const lately = { passwordHash: 'none', authenticatedAt: Date.now() - LONG_AGO };
  const again = await signedIn('author', lately);
  const waiting = await signedIn('author');
  await giveSecondFactor(waiting);
  await storyInTheWorks(author, translator);
  await aSubscriber('crawl', administrator.staffId);
  await aLetter(administrator.staffId);
  return [
    ['an author', author.cookie],
    ['a translator', translator.cookie],
    ['an editor', editor.cookie],
    ['an administrator', administrator.cookie],
    ['an author who signed in long ago', again.cookie],
    ['somebody who waits for a code', await pendingCookie(waiting)],
    ['nobody', null],
  ];
}

/** A public story with later changes, and texts in review, in draft and kept after a conflict. */
async function storyInTheWorks(author: Person, translator: Person): Promise<void> {
  const story = await insertStory();
  await publish(story, 'en', { text: 'One paragraph.' });
  await aNote(story);
  await write(story, 'en', { text: 'One paragraph.\n\nAnother.' });
  await write(story, 'fa', { text: 'این نامه در بایگانی نگه‌داری می‌شود.' });
  await write(story, 'ru', { text: 'Письмо хранится в архиве.' });
  const now = Date.now();
  const sent = { storyId: story.id, language: 'ru', note: 'Please look at the second name.' };
  await tx((queries) => requestReview(queries, NOBODY, sent, now));
  const given = { storyId: story.id, language: 'fa', staffId: translator.staffId, assignedAt: now };
  await tx(async (queries) => {
    const createdBy = author.staffId;
    await queries.update(storyRow).set({ createdBy }).where(eq(storyRow.id, story.id));
    await queries.update(textRow).set({ createdBy }).where(eq(textRow.storyId, story.id));
    await queries.insert(assignment).values(given);
    const [english] = await queries
      .select({ textId: textRow.id, revision })
      .from(textRow)
      .innerJoin(revision, eq(revision.id, textRow.workingRevisionId))
      .where(and(eq(textRow.storyId, story.id), eq(textRow.language, 'en')));
    const { textId: _, createdAt: __, ...words } = english?.revision ?? {};
    await queries.insert(keptDraft).values({
      ...{ id: randomUUID(), textId: english?.textId ?? '', staffId: author.staffId },
      ...{ name: author.name, baseVersion: 1, createdAt: now },
      content: { ...words, storyId: story.id, language: 'en', baseVersion: 1, sittingId: 'lost' },
    });
  });
}
