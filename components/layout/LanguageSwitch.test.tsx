import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Frame } from './frame';
import { LanguageSwitch } from './LanguageSwitch';

const frame = { language: 'en' } as Frame;

it('names the languages that a page is not in, without a link', () => {
  const html = renderToStaticMarkup(
    <LanguageSwitch
      frame={frame}
      languages={[
        { language: 'en', href: '/en/stories/a', isHere: true },
        { language: 'nl', href: '/nl/stories/b', isHere: false },
        { language: 'fa', href: '/fa/stories/a', isHere: false, isMissing: true },
      ]}
    />,
  );
  expect(html).toContain('<a href="/nl/stories/b" hrefLang="nl">Nederlands</a>');
  expect(html).toContain('<span class="is-missing">فارسی</span>');
  expect(html).not.toContain('/fa/');
});
