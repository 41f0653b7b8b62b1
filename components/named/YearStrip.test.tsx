import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { YearStrip } from './YearStrip';

const strip = (language: string, ...years: number[]) =>
  renderToStaticMarkup(
    <YearStrip
      years={years.map((year) => ({ year, count: 1 }))}
      language={language}
      hrefOf={(decade) => `?from=${decade}`}
    />,
  );

/** What the links to decades say and where they lead. */
const linked = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, words]) => [words, href]);

it('links to each decade that has stories, in its place on the axis', () => {
  const html = strip('en', 1848, 1849, 1917);
  expect(linked(html)).toEqual([
    ['1840', '?from=1840'],
    ['1910', '?from=1910'],
  ]);
  const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item);
  expect(items).toHaveLength(8);
  expect(items[1], 'a decade without stories is named').toBe('1850');
});

it('formats years before the common era like rows', () => {
  const html = strip('en', -9999, 1917);
  expect(html).toContain('Stories of the years 10000 BCE to 1917');
  expect(linked(html).map(([words]) => words)).toEqual(['10000 BCE', '1910']);
  expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/[-−]\d{4}/);
  expect(strip('fa', -43, 1917).replace(/"[^"]*"/g, '')).not.toMatch(/[-−‎][\d۰-۹]{2}/);
});

it('says how many stories each decade has, and where there are more than are counted', () => {
  const html = renderToStaticMarkup(
    <YearStrip
      years={[{ year: 1917, count: 5 }]}
      language="en"
      hrefOf={String}
      counts={[
        { decade: 1910, count: 14 },
        { decade: 1920, count: Number.POSITIVE_INFINITY },
      ]}
    />,
  );
  expect(html).toContain('<a href="1910" rel="nofollow">The 1910s</a></th><td>14 stories</td>');
  expect(html).toContain('<td>more than 1,000 stories</td>');
});
