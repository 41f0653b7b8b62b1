import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';

/** How far the mails of the mornings are queued. */
export interface Mornings {
  /** The morning that is done for everybody. */
  done: number;
  /** The one in progress, and the id of the last subscriber that was looked at. */
  doing: { morning: number; upTo: string } | null;
}

export const MORNINGS = 'mornings';

/** Null before the first morning that the site noted. */
export async function getMornings(read: Queries): Promise<Mornings | null> {
  const [row] = await read.select().from(setting).where(eq(setting.key, MORNINGS));
  return (row?.value as Mornings | undefined) ?? null;
}
