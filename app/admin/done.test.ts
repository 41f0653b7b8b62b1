import { describe, expect, test } from 'vitest';
import { doneWords, withDone } from './done';

describe('What was just done', () => {
  test('Goes into the address of the next page', () => {
    expect(withDone('/admin/stories?state=draft#list', 'stories.done.deleted')).toBe(
      '/admin/stories?state=draft&done=stories.done.deleted#list',
    );
    expect(withDone('/admin', ['stories.done.changed', { count: 3, title: 'x' }])).toBe(
      '/admin?done=stories.done.changed&done.count=3',
    );
  });

  test('Is told by no other message, and by none that there is not', () => {
    expect(doneWords('/admin?done=frame.title', 'en')).toBeNull();
    expect(doneWords('/admin?done=frame.done.nothing', 'en')).toBeNull();
    expect(doneWords('/admin?done=%00', 'en')).toBeNull();
    expect(doneWords('/admin', 'en')).toBeNull();
  });
});
