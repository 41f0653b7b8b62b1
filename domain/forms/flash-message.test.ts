import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  readFlashMessage,
  signFlashMessage,
  withFlashMessage,
  withoutFlashMessage,
} from './flash-message';

const key = randomBytes(32);
const NOW = 1_800_000_000_000;

describe('What was just done', () => {
  it('is told with its numbers, and nothing else of it', () => {
    const token = signFlashMessage(key, ['stories.done.changed', { count: 3, title: 'x' }], NOW);
    expect(readFlashMessage(key, token, NOW + 1_000)).toEqual([
      'stories.done.changed',
      { count: 3 },
    ]);
  });

  it('is told by nobody but this site, and not for ever', () => {
    const token = signFlashMessage(key, 'stories.done.deleted', NOW);
    const [body = '', mark = ''] = token.split('.');
    expect(readFlashMessage(randomBytes(32), token, NOW)).toBeNull();
    expect(readFlashMessage(key, `${body}x.${mark}`, NOW)).toBeNull();
    expect(readFlashMessage(key, body, NOW)).toBeNull();
    expect(readFlashMessage(key, '', NOW)).toBeNull();
    expect(readFlashMessage(key, 'x'.repeat(5_000), NOW)).toBeNull();
    expect(readFlashMessage(key, token, NOW + 16 * 60_000)).toBeNull();
  });

  it('travels in an address and is taken out of it again', () => {
    const to = withFlashMessage('/admin/stories?state=draft', 'token');
    expect(withoutFlashMessage(to)).toEqual({
      target: '/admin/stories?state=draft',
      token: 'token',
    });
    expect(withoutFlashMessage('/admin/stories?state=draft')).toBeNull();
    expect(withFlashMessage('/admin#list', 'token')).toBe('/admin?flash=token#list');
  });
});
