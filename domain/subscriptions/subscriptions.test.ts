import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '@/testing/database';
import { addressHash, openAddress, sealAddress } from './address';
import { followToken, readFollowToken } from './follow-link';
import { readScope, scopeKey } from './scope';

beforeEach(freshDatabase);

describe('An address', () => {
  test('is read again for its own row only', () => {
    const id = randomUUID();
    const address = sealAddress('Reader@example.org', id);
    expect(openAddress({ address, id })).toBe('Reader@example.org');
    expect(openAddress({ address, id: randomUUID() })).toBeNull();
    expect(address).not.toContain('Reader');
  });

  test('has one hash, which does not show it', () => {
    expect(addressHash('a@example.org')).toBe(addressHash('a@example.org'));
    expect(addressHash('a@example.org')).not.toBe(addressHash('b@example.org'));
  });
});

describe('The token of a link', () => {
  const subscriberId = randomUUID();

  test('is read again', () => {
    const token = followToken({ subscriberId, version: 3 });
    expect(readFollowToken(token)).toEqual({ subscriberId, version: 3 });
  });

  test.each(['', 'a.b.c', `${subscriberId}.1.`, `${subscriberId}.1.abc`])(
    '%j is refused',
    (token) => {
      expect(readFollowToken(token)).toBeNull();
    },
  );

  test('does not open another version or another subscriber', () => {
    const [id, , mac] = followToken({ subscriberId, version: 3 }).split('.');
    expect(readFollowToken(`${id}.4.${mac}`)).toBeNull();
    expect(readFollowToken(`${randomUUID()}.3.${mac}`)).toBeNull();
  });
});

describe('A scope', () => {
  test.each(['site', 'today', 'topic:018f', 'collection:a-b', 'name:9'])(
    '%s is read and written',
    (key) => {
      const scope = readScope(key);
      expect(scope && scopeKey(scope)).toBe(key);
    },
  );

  test.each(['', 'site:1', 'topic', 'topic:', 'place:1', 'topic:a:b', 'topic:A B'])(
    '%j is none',
    (key) => {
      expect(readScope(key)).toBeNull();
    },
  );
});
