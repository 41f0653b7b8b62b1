import { describe, expect, it } from 'vitest';
import { nextPath, signInPath, staffPath } from './next-path';

it('a page of the staff’s site may be one of signing in', () => {
  expect(staffPath('/admin/sign-in?next=%2Fadmin%2Fboard')).toBe(
    '/admin/sign-in?next=%2Fadmin%2Fboard',
  );
  expect(staffPath('//evil.example/admin')).toBe('/admin');
});

describe('the address after sign-in', () => {
  it('is a page of the staff’s site with its query', () => {
    expect(nextPath('/admin/stories?state=draft')).toBe('/admin/stories?state=draft');
    expect(signInPath('/admin/stories?a=b&c=d')).toBe(
      '/admin/sign-in?next=%2Fadmin%2Fstories%3Fa%3Db%26c%3Dd',
    );
  });

  it.each([
    undefined,
    '',
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example',
    '/admin/../en',
    '/admin/..//evil.example',
    '/administrator',
    '/en/topics',
    'javascript:alert(1)',
    '/admin/sign-in/code',
    `/admin/${'a'.repeat(3000)}`,
  ])('is the front page instead of %s', (wanted) => {
    expect(nextPath(wanted)).toBe('/admin');
    expect(signInPath(wanted)).toBe('/admin/sign-in');
  });
});
