import { describe, expect, it } from 'vitest';
import { guideOf, helpFor } from './screens';

describe('the page of the guide for a screen', () => {
  it.each([
    ['/admin', 'dashboard'],
    ['/admin/stories', 'stories'],
    ['/admin/stories/new', 'writing#begin-a-story'],
    ['/admin/stories/1/en', 'writing'],
    ['/admin/stories/1/en/history/compare', 'history'],
    ['/admin/stories/1/zh-Hans/translate', 'translating'],
    ['/admin/stories/1/attachments', 'attachments'],
    ['/admin/board/1/en', 'board#assign-a-text'],
    ['/admin/images/1', 'images#describe-an-image'],
    ['/admin/account/codes', 'account'],
    ['/admin/names/missing', 'names'],
    ['/admin/nowhere', null],
    ['/administration', null],
    ['', null],
  ])('%s: %s', (path, page) => {
    expect(guideOf(path)).toBe(page);
  });

  it('is linked by its address, or else the index is', () => {
    expect(helpFor('/admin/images/1')).toBe('/admin/help/images#describe-an-image');
    expect(helpFor('/admin/topics/1')).toBe('/admin/help/topics');
    expect(helpFor('/admin/help/topics')).toBe('/admin/help');
    expect(helpFor('/admin/sign-in')).toBe('/admin/help');
  });
});
