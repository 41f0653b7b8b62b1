import { eq } from 'drizzle-orm';
import { noteTag, requestContext } from '@/cache/context';
import { SITE } from '@/cache/tags';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { sharedRead } from '@/domain/shared-read-queries';
import { DEFAULT_STYLE, type HouseStyle, type StoredStyle, workingStyle } from './house-style';

/** Key of the setting with the house style. */
export const STYLE_KEY = 'style';

const styleQuery = (read: Queries) =>
  read.select({ value: setting.value }).from(setting).where(eq(setting.key, STYLE_KEY)).prepare();

const stored = prepared(styleQuery);

/** The house style with its draft. */
export const getStoredStyle = sharedRead(async (): Promise<StoredStyle> => {
  noteTag(SITE);
  const [row] = await stored().execute();
  return storedStyle(row?.value);
});

/** The house style of the page being rendered: its draft in previews of it. */
export async function getHouseStyle(): Promise<HouseStyle> {
  const kept = await getStoredStyle();
  return requestContext()?.isStyleDraft ? workingStyle(kept) : kept.style;
}

/** The same within a running transaction. */
export async function storedStyleIn(write: Queries): Promise<StoredStyle> {
  const [row] = await write.select().from(setting).where(eq(setting.key, STYLE_KEY));
  return storedStyle(row?.value);
}

/**
 * The published house style, for readers without a page.
 * @param read the connection; the statement is prepared once
 */
export function publicStyle(read: Queries): () => Promise<HouseStyle> {
  const query = styleQuery(read);
  return async () => {
    const [row] = await query.execute();
    return storedStyle(row?.value).style;
  };
}

/** With defaults for what a later release of the program added. */
function storedStyle(value: unknown): StoredStyle {
  const { style, draft } = (value ?? {}) as Partial<StoredStyle>;
  return {
    style: { ...DEFAULT_STYLE, ...style },
    draft: draft ? { ...DEFAULT_STYLE, ...draft } : null,
  };
}
