import { describe, expect, it } from 'vitest';
import { getT, laidOver } from './translate';

describe('The interface’s words', () => {
  it('stay English where a translation is missing or of another shape', () => {
    const base = { a: 'one', b: { c: 'two', d: 'three' } };
    expect(laidOver(base, { b: { c: 'deux', e: 'x' }, a: {} })).toEqual({
      a: 'one',
      b: { c: 'deux', d: 'three' },
    });
    expect(laidOver(base, null)).toEqual(base);
  });

  it('use the plural forms of the language', () => {
    expect(getT('en')('topic.stories', { count: 1 })).toBe('1 story');
    expect(getT('en')('topic.stories', { count: 90 })).toBe('90 stories');
    expect(getT('fa')('topic.stories', { count: 90 })).toContain('۹۰');
  });

  it('are the default language’s for a tag without interface', () => {
    expect(getT('es')('frame.topics')).toBe(getT('en')('frame.topics'));
  });
});
