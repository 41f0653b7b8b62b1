import { expect, it } from 'vitest';
import { linkAddress } from './link-address';

it('adds the scheme that people leave out', () => {
  expect(linkAddress(' example.org/a?b ')).toBe('https://example.org/a?b');
  expect(linkAddress('iisg.amsterdam')).toBe('https://iisg.amsterdam');
  expect(linkAddress('reading.room@example.org')).toBe('mailto:reading.room@example.org');
});

it('keeps what is an address already', () => {
  for (const address of ['https://example.org/', '/en/topics/strikes', '#notes', 'tel:+31']) {
    expect(linkAddress(address)).toBe(address);
  }
});

it('replaces redirectors by their targets', () => {
  expect(linkAddress('www.google.com/url?q=https://example.org/a&sa=D')).toBe(
    'https://example.org/a',
  );
});

it('refuses scripts, protocol-relative and invalid addresses', () => {
  for (const typed of [
    'javascript:alert(1)',
    '//evil.example',
    'data:text/html,x',
    'strikes',
    '',
  ]) {
    expect(linkAddress(typed), typed).toBeNull();
  }
});
