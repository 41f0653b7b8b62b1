import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, MOST_KEY_BYTES, surrogateKey } from './surrogate-key';
import { linkTag, listTag, relatedTag, SITE, storyTag, textTag } from './tags';

const keysIn = (value: string) => value.split(' ');

describe('the keys of a page for a cache in front', () => {
  it('are its tags, and the one for everything', () => {
    expect(surrogateKey([SITE, storyTag('1'), storyTag('1')])).toBe('all site story:1');
  });

  it('are coarser for the most numerous tags where there are too many, and exact for the others', () => {
    const links = Array.from({ length: 80 }, (_, at) => linkTag(`story-${at}-`.padEnd(36, '0')));
    const texts = Array.from({ length: 20 }, (_, at) => textTag(`${at}`.padStart(36, '0'), 'en'));
    const value = surrogateKey([SITE, ...links, ...texts]);
    expect(keysIn(value)).toEqual(['all', SITE, ...texts, 'any:link']);
  });

  it('never exceed the header, and each stale tag of the page purges one of them', () => {
    const id = fc.uuid();
    const language = fc.constantFrom('en', 'zh-Hans', 'fa');
    const tag = fc.oneof(
      fc.constantFrom(SITE, 'topics'),
      fc.tuple(id, language).map(([one, other]) => textTag(one, other)),
      fc.tuple(id, language).map(([one, other]) => relatedTag(one, other)),
      fc.tuple(id, language).map(([one, other]) => listTag(`topic:${one}`, other)),
      id.map(linkTag),
      // More prefixes than there are.
      fc.stringMatching(/^[a-z]{1,30}:[a-z]{1,60}$/),
    );
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 400 }), (tags) => {
        const value = surrogateKey(tags);
        expect(Buffer.byteLength(value)).toBeLessThanOrEqual(MOST_KEY_BYTES);
        const keys = new Set(keysIn(value));
        for (const stale of tags) {
          expect([...keysOf([stale])].some((key) => keys.has(key))).toBe(true);
        }
      }),
    );
  });

  it('are purged for nothing when nothing is stale', () => {
    expect(keysOf([]).size).toBe(0);
  });
});
