import { and, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { text } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { monthOf } from '@/domain/dates/month';
import { findNamed } from '@/domain/links/named-queries';
import { getSettings } from '@/domain/settings/queries';
import { type CountedAddress, countedAddress } from './counted-address';
import type { Counted, RequestCounts } from './request-counts';

const storyAt = prepared((read) =>
  read
    .select({ storyId: text.storyId })
    .from(text)
    .where(and(eq(text.language, param('language')), eq(text.slug, param('slug'))))
    .prepare(),
);

/**
 * What was requested under the addresses that a front counted, one entry for each page or feed and
 * language. A page that is gone meanwhile is counted with the other pages.
 */
export async function listCounted(counts: RequestCounts): Promise<Counted[]> {
  const month = monthOf(counts.since, (await getSettings()).timeZone);
  const sums = new Map<string, Counted>();
  const add = (key: Omit<Counted, 'month' | 'count'>, count: number) => {
    const name = JSON.stringify(Object.values(key));
    const sum = sums.get(name);
    if (sum) sum.count += count;
    else sums.set(name, { ...key, month, count });
  };
  for (const [address, count] of counts.addresses) {
    const counted = countedAddress(address);
    if (!counted) continue;
    const { kind, form, language } = counted;
    const subjectId = await subjectOf(counted);
    const isGone = subjectId === null;
    add({ kind: isGone ? 'other' : kind, subjectId: subjectId ?? '', form, language }, count);
  }
  const further = { kind: 'further', subjectId: '', form: 'page', language: '' } as const;
  if (counts.further > 0) add(further, counts.further);
  return [...sums.values()];
}

/** Null when nothing is at the address any more. */
async function subjectOf({ kind, language, slug }: CountedAddress): Promise<string | null> {
  if (kind === 'site' || kind === 'other') return '';
  if (kind !== 'story') return findNamed(kind, language, slug);
  const [row] = await storyAt().execute({ language, slug });
  return row?.storyId ?? (await getFormerTarget('story', language, slug));
}
