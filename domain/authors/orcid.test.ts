import { expect, it } from 'vitest';
import { orcidHref, readOrcid } from './orcid';

it('reads an ORCID iD however it is written', () => {
  for (const typed of [
    '0000-0002-1825-0097',
    '0000000218250097',
    ' 0000 0002 1825 0097 ',
    'https://orcid.org/0000-0002-1825-0097',
    'http://www.orcid.org/0000-0002-1825-0097/',
    'orcid.org/0000-0002-1825-0097',
    '0000‐0002‐1825‐0097',
  ]) {
    expect(readOrcid(typed), typed).toBe('0000-0002-1825-0097');
  }
  expect(readOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X');
  expect(readOrcid(' ')).toBe('');
  expect(orcidHref('0000-0002-1825-0097')).toBe('https://orcid.org/0000-0002-1825-0097');
});

it('refuses a wrong check digit, other lengths and other addresses', () => {
  for (const typed of [
    '0000-0002-1825-0098',
    '0000-0002-1825-009',
    '0000-0002-1825-00971',
    'X000-0002-1825-0097',
    'https://orcid.example/0000-0002-1825-0097',
    'https://isni.org/isni/0000000218250097',
  ]) {
    expect(readOrcid(typed), typed).toBeNull();
  }
});
