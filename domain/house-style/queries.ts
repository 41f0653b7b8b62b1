import { eq } from 'drizzle-orm';
import { noteTag, requestContext } from '@/cache/context';
import { SITE } from '@/cache/tags';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { param } from '@/db/sql';
import { sharedRead } from '@/domain/shared-read-queries';
import { DEFAULT_STYLE, type HouseStyle, type StoredStyle, workingStyle } from './house-style';

/** Key of the setting with the house style. */
export const STYLE_KEY = 'style';

const byKey = prepared((read) =>
  read
    .select({ value: setting.value })
    .from(setting)
    .where(eq(setting.key, param('key')))
    .prepare(),
);

/** The house style with its draft. */
export const getStoredStyle = sharedRead(async (): Promise<StoredStyle> => {
  noteTag(SITE);
  const [row] = await byKey().execute({ key: STYLE_KEY });
  return storedStyle(row?.value);
});

/** The house style of the page being rendered: its draft in previews of it. */
export async function getHouseStyle(): Promise<HouseStyle> {
  const stored = await getStoredStyle();
  return requestContext()?.isStyleDraft ? workingStyle(stored) : stored.style;
}

/** The same within a running transaction. */
export async function storedStyleIn(write: Queries): Promise<StoredStyle> {
  const [row] = await write.select().from(setting).where(eq(setting.key, STYLE_KEY));
  return storedStyle(row?.value);
}

/** With defaults for what a later release of the program added. */
function storedStyle(value: unknown): StoredStyle {
  const { style, draft } = (value ?? {}) as Partial<StoredStyle>;
  return {
    style: { ...DEFAULT_STYLE, ...style },
    draft: draft ? { ...DEFAULT_STYLE, ...draft } : null,
  };
}
