import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSaid, signedSaid, withoutSaid, withSaid } from './said';

const key = randomBytes(32);
const NOW = 1_800_000_000_000;

describe('What was just done', () => {
  it('is told with its numbers, and nothing else of it', () => {
    const token = signedSaid(key, ['stories.done.changed', { count: 3, title: 'x' }], NOW);
    expect(readSaid(key, token, NOW + 1_000)).toEqual(['stories.done.changed', { count: 3 }]);
  });

  it('is told by nobody but this site, and not for ever', () => {
    const token = signedSaid(key, 'stories.done.deleted', NOW);
    const [body = '', mark = ''] = token.split('.');
    expect(readSaid(randomBytes(32), token, NOW)).toBeNull();
    expect(readSaid(key, `${body}x.${mark}`, NOW)).toBeNull();
    expect(readSaid(key, body, NOW)).toBeNull();
    expect(readSaid(key, '', NOW)).toBeNull();
    expect(readSaid(key, 'x'.repeat(5_000), NOW)).toBeNull();
    expect(readSaid(key, token, NOW + 16 * 60_000)).toBeNull();
  });

  it('travels in an address and is taken out of it again', () => {
    const to = withSaid('/admin/stories?state=draft', 'token');
    expect(withoutSaid(to)).toEqual({ target: '/admin/stories?state=draft', token: 'token' });
    expect(withoutSaid('/admin/stories?state=draft')).toBeNull();
    expect(withSaid('/admin#list', 'token')).toBe('/admin?said=token#list');
  });
});
