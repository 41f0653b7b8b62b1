import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { YearStrip } from './YearStrip';

const strip = (language: string, ...years: number[]) =>
  renderToStaticMarkup(
    <YearStrip years={years.map((year) => ({ year, count: 1 }))} language={language} />,
  );

it('formats years before the common era like rows', () => {
  const html = strip('en', -9999, 1917);
  expect(html).toContain('Stories of the years 10000 BCE to 1917');
  expect(html).toContain('<span>10000 BCE</span>');
  expect(html).toContain('<span>1920</span>');
  expect(html).not.toMatch(/[-−]\d{4}/);
  expect(strip('fa', -43, 1917)).not.toMatch(/[-−‎][\d۰-۹]{2}/);
});
