import { eq, inArray } from 'drizzle-orm';
import { noteTag, rightUntil } from '@/cache/context';
import { frontTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { param } from '@/db/sql';
import { getSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/settings';
import {
  DEFAULT_FRONT,
  type FrontPage,
  frontAt,
  type StoredFront,
  withEveryPart,
} from './front-page';

/** Key of the setting with the front page of a language. */
export const frontKey = (language: string) => `front:${language}`;

const byKey = prepared((read) =>
  read
    .select({ value: setting.value })
    .from(setting)
    .where(eq(setting.key, param('key')))
    .prepare(),
);

/** The front page of a language that readers see; the page expires when the next version is due. */
export async function getFrontPage(language: string, now: number): Promise<FrontPage> {
  noteTag(frontTag(language));
  const { page, until } = frontAt(await getStoredFront(language), now);
  if (until !== null) rightUntil(until);
  return page;
}

/** The front page of a language with its draft; the default one while nobody has changed it. */
export async function getStoredFront(language: string): Promise<StoredFront> {
  const { pinned } = await getSettings();
  const [row] = await byKey().execute({ key: frontKey(language) });
  return storedFront(row?.value, pinned);
}

/** The same within a running transaction. */
export async function storedFrontIn(write: Queries, language: string): Promise<StoredFront> {
  const rows = await write
    .select()
    .from(setting)
    .where(inArray(setting.key, ['site', frontKey(language)]));
  const stored = (key: string) => rows.find((row) => row.key === key)?.value;
  const site = stored('site') as Partial<SiteSettings> | undefined;
  return storedFront(stored(frontKey(language)), site?.pinned ?? []);
}

/** @param pinned stories of languages whose front page nobody has changed */
function storedFront(value: unknown, pinned: string[]): StoredFront {
  const stored = value as StoredFront | undefined;
  const page = withEveryPart(stored?.page ?? { ...DEFAULT_FRONT, pinned });
  const draft = stored?.draft;
  return { page, draft: draft ? { ...draft, page: withEveryPart(draft.page) } : null };
}
