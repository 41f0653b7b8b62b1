import { tx } from '@/db/client';
import { listCounted } from '@/domain/statistics/counted-queries';
import { addRequests } from '@/domain/statistics/request-changes';
import type { RequestCounts } from '@/domain/statistics/request-counts';

/** Adds counted requests to the statistics. */
export async function saveRequests(counts: RequestCounts): Promise<void> {
  const counted = await listCounted(counts);
  await tx((write) => addRequests(write, counted));
}
