import { expect, it } from 'vitest';
import { licenceName } from './WritersRow';

it('shortens the name of a Creative Commons licence and leaves other addresses unchanged', () => {
  expect(licenceName('https://creativecommons.org/licenses/by-sa/4.0/')).toBe('CC BY-SA 4.0');
  expect(licenceName('https://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0');
  expect(licenceName('https://archive.example/terms')).toBe('https://archive.example/terms');
});
