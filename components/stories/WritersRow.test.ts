import { expect, it } from 'vitest';
import { licenceName } from './WritersRow';

it('names a Creative Commons licence shortly and leaves other addresses alone', () => {
  expect(licenceName('https://creativecommons.org/licenses/by-sa/4.0/')).toBe('CC BY-SA 4.0');
  expect(licenceName('https://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0');
  expect(licenceName('https://archive.example/terms')).toBe('https://archive.example/terms');
});
