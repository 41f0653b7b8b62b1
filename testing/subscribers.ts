import { randomUUID } from 'node:crypto';
import { tx } from '@/db/client';
import { subscriber, subscription } from '@/db/schema/subscriptions';
import { addressHash, sealAddress } from '@/domain/subscriptions/address';
import { readScope } from '@/domain/subscriptions/scope';

/** Creates a confirmed subscriber. @param scopes keys, each followed since `since` */
export async function anySubscriber(
  scopes: readonly string[],
  over: Partial<typeof subscriber.$inferInsert> & { email?: string; since?: number } = {},
): Promise<string> {
  const { email = `reader-${randomUUID().slice(0, 8)}@reader.example`, since = 1, ...given } = over;
  const id = over.id ?? randomUUID();
  const row = {
    ...{ id, addressHash: addressHash(email), address: sealAddress(email, id) },
    ...{ language: 'en', rhythm: 'once' as const, createdAt: since, changedAt: since },
    ...given,
  };
  const followed = scopes.flatMap((key) => {
    const scope = readScope(key);
    return scope ? [{ subscriberId: id, kind: scope.kind, scopeId: scope.id, since }] : [];
  });
  await tx(async (write) => {
    await write.insert(subscriber).values(row);
    if (followed.length > 0) await write.insert(subscription).values(followed);
  });
  return id;
}
