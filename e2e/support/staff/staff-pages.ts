/** Addresses of staff pages with data, including long and foreign names. */
import { and, desc, eq, ne } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { collection } from '@/db/schema/collections';
import { imageText } from '@/db/schema/images';
import { name, nameImport } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { revision, text } from '@/db/schema/stories';
import { subscriber } from '@/db/schema/subscriptions';
import { topic } from '@/db/schema/topics';
import { beginLetter, writeLetter } from '@/domain/letters/changes';
import { importAtOnce } from '@/domain/name-import/import-changes';
import type { Staff } from '@/domain/permissions/staff';
import { writeNote } from '@/domain/reader-notes/write-changes';
import { putRedirect } from '@/domain/redirects/changes';
import { requestReview } from '@/domain/review/review-changes';
import type { LinkPurpose } from '@/domain/sign-in/one-time-link';
import { makeLink } from '@/domain/sign-in/one-time-link-changes';
import { beginSession } from '@/domain/sign-in/session-changes';
import { keepSubscriberImport } from '@/domain/subscriber-import/import-changes';
import { addSubscriber } from '@/domain/subscriptions/staff-changes';
import { publish, type TestStory, write } from '@/e2e/support/stories';
import { carried, type Person } from './staff';

/** Who opens a page: a signed-in user, a user between password and code, a visitor. */
export type Looker = 'staff' | 'pending' | 'nobody';

const NOBODY = { staffId: null };

/** A title of maximum length, with a word as wide as a phone's screen. */
export const LONG_TITLE =
  `Internationalisierungsbestrebungen der Hafenarbeitergewerkschaften ${'und was aus ihnen geworden ist '.repeat(8)}`
    .slice(0, 299)
    .trim();
export const PERSIAN_TITLE = 'نامه‌ای از کنگرهٔ زنان در روزگار جنگ';

const PUBLIC_TEXT = `## How it began

The letter[^1] is kept in the archive; [the reply](/en/stories/no-such-story) is lost.

- It names nobody.
- It was never sent.

[^1]: Two sheets, both sides written on.`;

/** Creates a story in three languages: public with later changes, a draft, and one in review. */
export async function fillStory(story: TestStory): Promise<void> {
  await publish(story, 'en', { title: LONG_TITLE, text: PUBLIC_TEXT });
  await write(story, 'en', { title: LONG_TITLE, text: `${PUBLIC_TEXT}\n\nOne more sentence.` });
  await write(story, 'fa', { title: PERSIAN_TITLE, text: 'این نامه در بایگانی نگه‌داری می‌شود.' });
  await write(story, 'ru', { title: 'Письмо с конгресса', text: 'Письмо хранится в архиве.' });
  const note = 'Please look at the second name.';
  const sent = { storyId: story.id, language: 'ru', note };
  await tx((queries) => requestReview(queries, NOBODY, sent, Date.now()));
  const now = Date.now();
  const address = { path: `/${story.mark}`, target: story.path('en'), isNew: true };
  await tx((queries) => putRedirect(queries, NOBODY, address, now));
  await tx(async (queries) => {
    await queries.insert(attachment).values({
      id: crypto.randomUUID(),
      storyId: story.id,
      kind: 'pdf',
      hash: story.mark,
      name: `${story.mark}.pdf`,
      fileName: 'Protokoll-der-Hafenarbeitergewerkschaftsversammlung-vom-5.-Maerz-1931.pdf',
      mime: 'application/pdf',
      bytes: 2_345_678,
      position: 1,
      createdAt: now,
    });
  });
}

/** Route parameters for the prepared story and its author. */
export async function parametersFor(
  story: TestStory,
  { staffId }: Person,
): Promise<(route: string) => Promise<string>> {
  const [aTopic] = await reads().select({ id: topic.id }).from(topic).limit(1);
  const [aCollection] = await reads().select({ id: collection.id }).from(collection).limit(1);
  const [aImage] = await reads()
    .select({ id: imageText.imageId, alt: imageText.alt })
    .from(imageText)
    .where(ne(imageText.alt, ''))
    .limit(1);
  const [aPlace] = await reads().select({ id: place.id }).from(place).limit(1);
  const [aName] = await reads().select({ id: name.id }).from(name).limit(1);
  const versions = await reads()
    .select({ id: revision.id })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId))
    .where(and(eq(text.storyId, story.id), eq(text.language, 'en')))
    .orderBy(revision.number);
  const [first, last] = [versions[0]?.id, versions.at(-1)?.id];
  // Made first: the account page shows a form more from then on.
  const emailToken = await token('email', staffId);
  const nameImportId = await keptImport(staffId);
  const known: Record<string, string | undefined> = {
    id: story.id,
    story: story.id,
    language: 'en',
    topic: aTopic?.id,
    collection: aCollection?.id,
    image: aImage?.id,
    name: aName?.id,
    import: nameImportId,
    place: aPlace?.id,
    subscriber: await aSubscriber(story.mark, staffId),
    note: await aNote(story),
    letter: await aLetter(staffId),
    page: 'writing',
    version: first,
    person: staffId,
    folder: 'topics',
    '...missing': 'no-such-page',
    '...name': 'no-such-file.webp',
  };
  return async (route) => {
    const purpose = (
      { join: 'invite', setup: 'administrator', password: 'password', email: 'email' } as const
    )[route.split('/')[2] ?? ''];
    if (purpose && route.endsWith('[token]')) {
      known.token = purpose === 'email' ? emailToken : await token(purpose, staffId);
    }
    let query = route.endsWith('/compare') ? `?from=${first}&to=${last}` : '';
    // Images that others upload meanwhile come first in the unfiltered list.
    if (route.endsWith('/images/describe')) query = `?q=${encodeURIComponent(aImage?.alt ?? '')}`;
    if (route.startsWith('/admin/subscribers/import')) known.import = await keptList(staffId);
    else known.import = nameImportId;
    known.id = route.includes('[folder]') ? aTopic?.id : story.id;
    // The story's text in review is the Russian one.
    known.language = route.endsWith('/review') ? 'ru' : 'en';
    const path = route.replace(/\[([^\]]+)\]/g, (_, segment: string) => {
      const value = known[segment];
      if (!value) throw new Error(`Say in ${import.meta.url} what stands for [${segment}].`);
      return value;
    });
    return path + query;
  };
}

/** Somebody who follows a topic, added by hand. */
export async function aSubscriber(mark: string, staffId: string): Promise<string> {
  const by = { staffId, role: 'administrator', languages: [] } as unknown as Staff;
  const [aTopic] = await reads().select({ id: topic.id }).from(topic).limit(1);
  const scopes = [
    { kind: 'site', id: '' } as const,
    { kind: 'topic', id: aTopic?.id ?? '' } as const,
  ];
  const settings = {
    language: 'en',
    rhythm: 'daily',
    weekday: 1,
    onlyMine: false,
    ground: 'On paper.',
    isAnew: false,
  } as const;
  const email = `a-reader-with-a-long-address-${mark}-${crypto.randomUUID()}@readers.example`;
  await tx((write) => addSubscriber(write, by, { email, scopes, ...settings }, Date.now()));
  const [row] = await reads()
    .select({ id: subscriber.id })
    .from(subscriber)
    .orderBy(desc(subscriber.id))
    .limit(1);
  return row?.id ?? '';
}

/** A draft of a letter to subscribers, with long words. */
export async function aLetter(staffId: string): Promise<string> {
  const by = { staffId, role: 'administrator', languages: [] } as unknown as Staff;
  const now = Date.now();
  return tx(async (write) => {
    const id = await beginLetter(write, by, { timeZone: 'UTC' }, now);
    const words = `${LONG_TITLE} ${'Internationalisierungsbestrebungen'.repeat(4)}`;
    await writeLetter(write, by, { id, language: 'en', words }, now);
    await writeLetter(write, by, { id, language: 'fa', words: PERSIAN_TITLE }, now);
    return id;
  });
}

/** A file of names of the user, with a line of each outcome. */
async function keptImport(staffId: string): Promise<string> {
  const content = [
    'name,type,language,form,use,born,remark',
    'Rosalie Beispiel,person,en,Rosalie Beispiel,preferred,1871,none',
    `Rosalie Beispiel,,de,${'Hafenarbeitergewerkschaftsbeauftragte'.repeat(4)},variant,,`,
    'Karl Ohneart,,en,Karl Ohneart,preferred,,',
  ].join('\n');
  const now = Date.now();
  const id = crypto.randomUUID();
  const file = { fileName: 'Namen-der-Hafenarbeiter.csv', text: content, isTrial: true };
  await tx(async (queries) => {
    const { lines } = await importAtOnce(queries, NOBODY, file, now);
    const row = { id, staffId, fileName: file.fileName, content, lines, createdAt: now };
    await queries.insert(nameImport).values({ ...row, unread: ['remark'], changed: [] });
  });
  return id;
}

/** A list of subscribers of the user, with a line of each outcome but an error of the whole. */
async function keptList(staffId: string): Promise<string> {
  const by = { staffId, role: 'administrator', languages: [] } as unknown as Staff;
  const text = [
    'email,language,follows,date,consent,remark',
    'a-reader-with-a-long-address-and-a-long-domain@readers.example,en,site,2019-05-03,Form,none',
    'other@readers.example,en,site,,Form,',
  ].join('\n');
  const file = { fileName: 'Verteiler-der-Ausstellungseröffnung.csv', text };
  return tx((write) => keepSubscriberImport(write, by, file, Date.now()));
}

/** A reader's note about the story, with an address for an answer. */
export async function aNote(story: TestStory): Promise<string> {
  const about = { path: story.path('en'), title: LONG_TITLE, language: 'en', storyId: story.id };
  const paragraph = 'Rosa Luxemburg came to Berlin in 1898.';
  const text = `${PERSIAN_TITLE}\n\n${'Internationalisierungsbestrebungen'.repeat(4)}`;
  const email = `reader-${story.mark}@e2e.example`;
  const note = { text, email, language: 'fa', about, paragraph };
  const written = await tx((queries) => writeNote(queries, note, story.mark, Date.now()));
  if (written.is !== 'written') throw new Error('The note was not taken.');
  return written.id;
}

/** Which of the three sees a page's content. */
export function lookerAt(route: string): Looker {
  if (route === '/admin/sign-in/code') return 'pending';
  return /^\/admin\/(join|password|setup|sign-in$)/.test(route) ? 'nobody' : 'staff';
}

/** The cookie of a user who gave the password and not yet the code. */
export async function pendingCookie({ staffId }: Person): Promise<Person['cookie']> {
  const given = { staffId, stage: 'pending' as const, device: 'E2E' };
  return (await carried(await tx((queries) => beginSession(queries, given, Date.now())))).cookie;
}

function token(purpose: LinkPurpose, staffId: string): Promise<string> {
  const whose = purpose === 'password' || purpose === 'email' ? { staffId } : {};
  const link = { purpose, email: 'invited@e2e.example', ...whose };
  return tx((queries) => makeLink(queries, link, Date.now()));
}
