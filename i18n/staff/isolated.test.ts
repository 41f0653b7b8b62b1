import { describe, expect, it } from 'vitest';
import { getStaffT, partMessages } from './translate';

describe('names in messages of staff', () => {
  it('are isolated in Persian, so that a date beside them keeps its place', () => {
    const words = getStaffT('fa')('images.addedBy', { date: '۱ دسامبر ۲۰۲۶', name: 'Ada Byron' });
    expect(words).toContain('\u2068Ada Byron\u2069');
    expect(words).toContain('۱ دسامبر ۲۰۲۶');
    const count = { count: 2, name: 'Ada' };
    expect(getStaffT('fa')('notifications.is.commented', count)).toContain('\u2068Ada\u2069');
  });

  it('are isolated in what the browser is given, too', () => {
    expect(partMessages('fa', ['editor']).editor?.uploading).toContain('\u2068{name}\u2069');
  });

  it('are as typed in languages from left to right, and in titles that are kept', () => {
    expect(getStaffT('en')('notifications.is.published', { name: 'Ada' })).toBe('Published by Ada');
    expect(getStaffT('fa')('stories.duplicate.copy', { original: 'Ada' })).toBe('Ada (کپی)');
  });
});
