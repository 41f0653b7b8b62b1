import type { Metadata } from 'next';
import { beforeEach, expect, it, vi } from 'vitest';
import * as left from '@/app/[locale]/follow/[token]/left/page';
import * as preferences from '@/app/[locale]/follow/[token]/page';
import * as unsubscribe from '@/app/[locale]/follow/[token]/unsubscribe/page';
import * as code from '@/app/[locale]/follow/code/page';
import * as done from '@/app/[locale]/follow/done/page';
import * as notMe from '@/app/[locale]/follow/not-me/[token]/page';
import * as open from '@/app/[locale]/follow/open/[token]/page';
import { reads } from '@/db/client';
import { findSubscriber, tokenOf } from '@/domain/subscriptions/subscriber-queries';
import { freshDatabase } from '@/testing/database';
import { anySubscriber } from '@/testing/subscribers';

vi.mock('next/server', () => ({ connection: async () => undefined }));

beforeEach(() => freshDatabase());

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string>>;
};
const at = (token: string): Props => ({
  params: Promise.resolve({ locale: 'en', token }),
  searchParams: Promise.resolve({ s: 'expired' }),
});
const titleOf = async (page: { generateMetadata(of: Props): Promise<Metadata> }, token: string) =>
  String((await page.generateMetadata(at(token))).title);

it('A page whose link is no longer valid says so in its title', async () => {
  for (const page of [preferences, left, unsubscribe, code, done, notMe, open]) {
    expect(await titleOf(page, 'gone')).toMatch(/^This link is no longer valid/);
  }
  const row = await findSubscriber(reads(), await anySubscriber(['site']));
  if (!row) throw new Error('No subscriber.');
  expect(await titleOf(preferences, tokenOf(row))).toMatch(/^(?!This link)/);
});
