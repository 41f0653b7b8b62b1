import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { throttle } from '@/db/schema/staff';
import { freshDatabase } from '@/testing/database';
import { networkOf } from './network';
import { COUNTED_MS, FREE_FOR_NETWORK, waitAfter } from './throttle';
import {
  accountGate,
  countAttempt,
  forgiveAttempt,
  type Gate,
  networkGate,
} from './throttle-changes';

const NOW = Date.UTC(2026, 4, 1);
const MINUTE = 60_000;

const attempt = (gates: Gate[], at: number) => tx((write) => countAttempt(write, gates, at));

describe('a wait', () => {
  it('grows from a second to a quarter of an hour and no further', () => {
    const waits = [1, 2, 3, 8, 1000].map((attempts) => waitAfter(attempts, 0));
    expect(waits).toEqual([1_000, 3_000, 9_000, 15 * MINUTE, 15 * MINUTE]);
    expect(waitAfter(FREE_FOR_NETWORK, FREE_FOR_NETWORK)).toBe(0);
  });

  it('counts all addresses of one IPv6 network as one, and IPv4 in either spelling', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0DB8:1:2::ffff'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(networkOf('nonsense')).toBe('unknown');
  });
});

describe('attempts', () => {
  beforeEach(freshDatabase);

  it('on one account are limited to ten an hour, from however many networks', async () => {
    let made = 0;
    for (let at = NOW; at < NOW + 60 * MINUTE; at += 500) {
      const gates = [
        accountGate('password', 'ann@archive.example'),
        networkGate('password', `2001:db8:0:${(at % 65_535).toString(16)}::1`),
      ];
      if ((await attempt(gates, at)) === null) made++;
    }
    expect(made).toBe(10);
  });

  it('made at the same moment count one by one: the first goes on, the others wait', async () => {
    const gates = [accountGate('code', 'ann')];
    const all = await Promise.all(Array.from({ length: 20 }, () => attempt(gates, NOW)));
    expect(all.filter((until) => until === null)).toHaveLength(1);
  });

  it('never lock permanently: after the longest wait one more is free', async () => {
    const gates = [accountGate('password', 'ann')];
    let until = NOW;
    for (let round = 0; round < 40; round++) {
      expect(await attempt(gates, until)).toBeNull();
      until = (await attempt(gates, until)) ?? 0;
    }
    expect(await attempt(gates, until)).toBeNull();
  });

  it('that succeed reset the account’s count and take only themselves off the network’s', async () => {
    const gates = [accountGate('password', 'ann'), networkGate('password', '192.0.2.7')];
    await attempt(gates, NOW);
    await attempt(gates, NOW + MINUTE);
    await tx((write) => forgiveAttempt(write, gates, NOW + MINUTE));
    const rows = await tx(async (write) => write.select().from(throttle));
    expect(rows.map(({ attempts }) => attempts)).toEqual([1]);
    expect(await attempt([accountGate('password', 'ann')], NOW + MINUTE)).toBeNull();
  });

  it('made while a clock ran ahead cause no wait beyond the longest', async () => {
    const gates = [accountGate('password', 'ann'), networkGate('password', '192.0.2.7')];
    const year = 365 * 24 * 60 * MINUTE;
    await attempt(gates, NOW + year);
    expect(await attempt(gates, NOW)).toBeNull();
    await attempt(gates, NOW + 60 * MINUTE);
    const until = await attempt(gates, NOW);
    expect(until === null || until <= NOW + 15 * MINUTE).toBe(true);
  });

  it('are deleted after a day, and the rows name nobody', async () => {
    const gates = [accountGate('password', 'ann@archive.example')];
    await attempt(gates, NOW);
    const [row] = await tx(async (write) => write.select().from(throttle));
    expect(row?.key).toMatch(/^[0-9a-f]{64}$/);
    await attempt([accountGate('password', 'ben')], NOW + COUNTED_MS + 1);
    const rows = await tx(async (write) => write.select().from(throttle));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).not.toBe(row?.key);
  });
});
