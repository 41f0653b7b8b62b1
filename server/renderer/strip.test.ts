import { describe, expect, it } from 'vitest';
import { NeedsScriptError, withoutRuntime } from './strip';

describe('removing the runtime', () => {
  it('removes scripts and their preloads, and keeps data and styles', () => {
    const html =
      '<head><link rel="stylesheet" href="/a.css" data-precedence="next"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/x.js"/>' +
      '<link rel="preload" href="/f.woff2" as="font" crossorigin=""/>' +
      '<script src="/x.js" async=""></script></head>' +
      '<body><p>One<!-- --> two</p><script type="application/ld+json">{"a":"<\\/script>"}</script>' +
      '<script>self.__next_f.push([1,"</p>"])</script></body>';
    expect(withoutRuntime(html)).toBe(
      '<head><link rel="stylesheet" href="/a.css"/>' +
        '<link rel="preload" href="/f.woff2" as="font" crossorigin=""/></head>' +
        '<body><p>One two</p><script type="application/ld+json">{"a":"<\\/script>"}</script></body>',
    );
  });

  it('removes the preload of an image that the page itself asks for first', () => {
    const image = '<img fetchPriority="high" src="/a.webp" alt=""/>';
    const preload = '<link rel="preload" as="image" href="/a.webp" fetchPriority="high"/>';
    expect(withoutRuntime(`<head>${preload}</head>${image}`)).toBe(`<head></head>${image}`);
  });

  it('removes metadata for one network that Open Graph has too', () => {
    expect(
      withoutRuntime(
        '<meta property="og:title" content="A"/><meta name="twitter:card" content="summary"/>' +
          '<meta name="twitter:title" content="A"/><meta name="twitter:image" content="/a"/>',
      ),
    ).toBe('<meta property="og:title" content="A"/><meta name="twitter:card" content="summary"/>');
  });

  it('throws for a page whose content needs a script', () => {
    expect(() => withoutRuntime('<template id="B:0"></template>')).toThrow(NeedsScriptError);
  });
});
