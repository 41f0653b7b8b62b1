import { expect, it } from 'vitest';
import { readPid } from './pid';

it('reads Handles, ARKs and DOIs, with and without the address of a resolver', () => {
  expect(readPid('10622/ARCH00293')).toEqual({
    scheme: 'handle',
    value: '10622/ARCH00293',
    url: 'https://hdl.handle.net/10622/ARCH00293',
  });
  expect(readPid(' https://hdl.handle.net/10622/COLL00201 ')?.value).toBe('10622/COLL00201');
  expect(readPid('https://n2t.net/ark:/13030/m5br8st1')?.value).toBe('ark:/13030/m5br8st1');
  expect(readPid('ark:13030/m5br8st1')?.scheme).toBe('ark');
  expect(readPid('https://doi.org/10.5281/zenodo.1234')).toEqual({
    scheme: 'doi',
    value: '10.5281/zenodo.1234',
    url: 'https://doi.org/10.5281/zenodo.1234',
  });
});

it('rejects everything else', () => {
  const others = [
    '',
    'ARCH00293',
    'javascript:alert(1)',
    '10622/',
    'a b/c',
    `1/${'x'.repeat(400)}`,
  ];
  for (const text of others) expect(readPid(text), text).toBeNull();
  expect(readPid('10622/a\u0000b')).toBeNull();
});
