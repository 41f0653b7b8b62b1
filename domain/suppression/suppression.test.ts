import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { freshDatabase } from '@/testing/database';
import type { SuppressionReason } from './suppression';
import { suppress, suppressAgain } from './suppression-changes';
import { findSuppression } from './suppression-queries';

beforeEach(() => {
  freshDatabase();
});

it('replaces a reason by a stronger one alone, also from the journal', async () => {
  const pairs: [SuppressionReason, SuppressionReason, SuppressionReason][] = [
    ['deleted', 'left', 'left'],
    ['deleted', 'bounced', 'bounced'],
    ['left', 'deleted', 'left'],
    ['left', 'notMe', 'notMe'],
    ['bounced', 'left', 'bounced'],
    ['notMe', 'deleted', 'notMe'],
  ];
  for (const [at, [first, second, kept]] of pairs.entries()) {
    await tx((write) => suppress(write, `${at}`, first, 1));
    await tx((write) => suppress(write, `${at}`, second, 2));
    expect((await findSuppression(reads(), `${at}`))?.why, `${first}, ${second}`).toBe(kept);
    await tx((write) => suppressAgain(write, { hash: `j${at}`, why: first, at: 1 }));
    await tx((write) => suppressAgain(write, { hash: `j${at}`, why: second, at: 2 }));
    expect((await findSuppression(reads(), `j${at}`))?.why).toBe(kept);
  }
});
