import { expect, it } from 'vitest';
import { licenceName } from './licence-name';

it('gives Creative Commons licences their short names', () => {
  expect(licenceName('https://creativecommons.org/licenses/by-sa/4.0/')).toBe('CC BY-SA 4.0');
  expect(licenceName('http://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0 1.0');
  expect(licenceName('https://creativecommons.org/publicdomain/mark/1.0/')).toBe(
    'Public Domain Mark 1.0',
  );
});

it('shows any other licence as its address', () => {
  const uri = 'https://rightsstatements.org/vocab/InC/1.0/';
  expect(licenceName(uri)).toBe(uri);
});
