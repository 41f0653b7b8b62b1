import { describe, expect, it } from 'vitest';
import { WEEK, weekdayName } from './weekday';

describe('The name of a day of the week', () => {
  it('is counted from Monday, in each language', () => {
    expect(WEEK.map((day) => weekdayName(day, 'en')).join(' ')).toBe(
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    );
    expect(weekdayName(5, 'fa')).toBe('جمعه');
    expect(weekdayName(7, 'zh-Hans')).toBe('星期日');
  });
});
