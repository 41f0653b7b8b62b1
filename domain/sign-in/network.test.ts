import { describe, expect, it } from 'vitest';
import { addressIn, networkOf } from './network';

describe('an address from a proxy', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:51234', '192.0.2.7'],
    [' "192.0.2.7:80" ', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:80', '192.0.2.7'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:51234', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['unknown', null],
    ['-', null],
    ['', null],
    ['192.0.2', null],
    ['proxy.example:80', null],
  ])('%s', (entry, address) => {
    expect(addressIn(entry)).toBe(address);
  });

  it('counts for one network whatever port it came from, and IPv6 for its first 64 bits', () => {
    expect(networkOf('192.0.2.7:1')).toBe(networkOf('192.0.2.7:2'));
    expect(networkOf('192.0.2.7:1')).not.toBe(networkOf('192.0.2.8:1'));
    expect(networkOf('[2001:db8::1]:1')).toBe(networkOf('2001:db8::2'));
    expect(networkOf('2001:db8:0:1::1')).not.toBe(networkOf('2001:db8::1'));
  });
});
