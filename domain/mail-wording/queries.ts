import { eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { type Asker, mayDo } from '@/domain/permissions/permissions';
import type { StoredWording } from './mail-wording';

/** Key of the setting with the wording. */
export const WORDING_KEY = 'mailWording';

const stored = prepared((read: Queries) =>
  read.select({ value: setting.value }).from(setting).where(eq(setting.key, WORDING_KEY)).prepare(),
);

/** The wording with its draft. */
export async function getStoredWording(): Promise<StoredWording> {
  const [row] = await stored().execute();
  return storedWording(row?.value);
}

/** Whether previews and tests show a draft: where there is one, to those who may change it. */
export async function isDraftShownTo(staff: Asker): Promise<boolean> {
  return mayDo(staff, 'site.change') && (await getStoredWording()).draft !== null;
}

/** The wording within a running transaction. */
export async function storedWordingIn(write: Queries): Promise<StoredWording> {
  const [row] = await write.select().from(setting).where(eq(setting.key, WORDING_KEY));
  return storedWording(row?.value);
}

function storedWording(value: unknown): StoredWording {
  return { wording: {}, draft: null, ...(value as Partial<StoredWording> | undefined) };
}
