import { describe, expect, it } from 'vitest';
import { clockTime } from './clock-time';

describe('a length of time', () => {
  it('is in minutes and seconds, with hours where there are any, in the digits of the language', () => {
    expect(clockTime(7, 'en')).toBe('0:07');
    expect(clockTime(205, 'nl')).toBe('3:25');
    expect(clockTime(3_725, 'zh-Hans')).toBe('1:02:05');
    expect(clockTime(36_000 * 100, 'de')).toBe('1000:00:00');
    expect(clockTime(205, 'fa')).toBe('۳:۲۵');
  });
});
