import { expect, it } from 'vitest';
import { mailableAddress } from './mailable';

it('finds one address in all spellings of its domain', () => {
  for (const email of ['Ann@Denied.example', 'ann@ｄenied.example', 'ann@denⓘed.example']) {
    expect(mailableAddress(email), email).toBe('ann@denied.example');
  }
  expect(mailableAddress('ann@bücher.example')).toBe('ann@xn--bcher-kva.example');
  expect(mailableAddress('ann@xn--bcher-kva.example')).toBe('ann@xn--bcher-kva.example');
});

it('refuses what no server takes', () => {
  const refused = [
    ...['a..b@x.example', '.a@x.example', 'a.@x.example', `${'a'.repeat(65)}@x.example`],
    ...['a@-x.example', 'a@x-.example', 'a@x', 'a,b@x.example', 'a"b@x.example', ''],
    ...['a@x.example?b', 'a@x.example/b', 'a@x.example#b'],
  ];
  for (const email of refused) expect(mailableAddress(email), email).toBeNull();
});
