import { ON_POSTGRES } from './engine';
import type { Queries } from './open';
import { takeTurn } from './postgres/announce';

/** To be called in a transaction before it writes its first stale tag. */
export async function announceStale(write: Queries): Promise<void> {
  if (ON_POSTGRES) await takeTurn(write);
}
