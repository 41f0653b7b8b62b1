import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Frame, LanguageLink } from './frame';
import { LanguageSwitch } from './LanguageSwitch';

const frame = { language: 'en' } as Frame;

function html(languages: readonly LanguageLink[]): string {
  return renderToStaticMarkup(<LanguageSwitch frame={frame} languages={languages} />);
}

it('names the languages that a page is not in, without a link', () => {
  const shown = html([
    { language: 'en', href: '/en/stories/a', isHere: true },
    { language: 'nl', href: '/nl/stories/b', isHere: false },
    { language: 'fa', href: '/fa/stories/a', isHere: false, isMissing: true },
  ]);
  expect(shown).toContain('<a href="/nl/stories/b" hrefLang="nl">Nederlands</a>');
  expect(shown).toContain('<span class="is-missing">فارسی</span>');
  expect(shown).not.toContain('/fa/');
});

it('is called like the language of the page, which it does not list again', () => {
  const shown = html([
    { language: 'en', href: '/en', isHere: true },
    { language: 'nl', href: '/nl', isHere: false },
  ]);
  expect(shown).toContain('<summary>English</summary>');
  expect(shown).not.toContain('href="/en"');
});

it('says what it is where the text is in none of the languages', () => {
  expect(html([{ language: 'nl', href: '/nl', isHere: false }])).toContain(
    '<summary>Languages</summary>',
  );
});

it('turns a language around only where the page runs the other way', () => {
  const shown = html([
    { language: 'nl', href: '/nl', isHere: false },
    { language: 'fa', href: '/fa', isHere: false },
  ]);
  expect(shown).toContain('<li lang="nl"><');
  expect(shown).toContain('<li lang="fa" dir="rtl"><');
});
