import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { canonicalAddress, isNoAddress, isSingleWord } from './own-address';

it('recognizes every route of the public site', () => {
  const files = readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' });
  const routes = files
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.includes('[...'))
    .map((file) => path.posix.dirname(`/en/${file}`));
  const unknown = routes.filter((route) => {
    return isNoAddress(
      route
        .replace('[day]', '05-01')
        .replace('[feed]', 'atom.xml')
        .replace('[citation]', 'citation.bib')
        .replace(/\[\w+\]/g, 'name'),
    );
  });
  expect(unknown).toEqual([]);
});

it('recognizes impossible addresses by their shape', () => {
  const nowhere = [
    ...['/en/storys/foo', '/en/today/02-30', '/en/topics/a/b', '/storys/foo', '/xx/topics/a'],
    ...['/en/collections/x/only/no.xml', '/%E0%A4%A', '/EN/storys/x?y=1'],
  ];
  for (const address of nowhere) expect(isNoAddress(address), address).toBe(true);
});

it('accepts every address that may exist', () => {
  const there = [
    ...['/', '/en', '/EN/topics/communism/', '/en/today/02-29#x', '/pt/stories/greve', '/rosa'],
    ...['/id/abc123', '/id/abc.jsonld', '/media/a.pdf', '/sitemap.xml', '/admin/stories'],
    ...['/en/topics/a/only/atom.xml?before=x', '/fa/topics/%DA%A9', '/topics', '/topics/a'],
  ];
  for (const address of there) expect(isNoAddress(address), address).toBe(false);
});

it('makes the language tag canonical and changes nothing else', () => {
  expect(canonicalAddress('/EN')).toBe('/en');
  expect(canonicalAddress('/zh-hans/topics?A=B#C')).toBe('/zh-Hans/topics?A=B#C');
  expect(canonicalAddress('/PT/stories/Greve')).toBe('/pt/stories/Greve');
  expect(canonicalAddress('/Rosa')).toBe('/Rosa');
  expect(canonicalAddress('/')).toBe('/');
});

it('recognizes a word that can only be a redirect', () => {
  for (const word of ['/rosa', '/zh-CN', '/storys/']) expect(isSingleWord(word), word).toBe(true);
  const others = ['/', '/en', '/EN/', '/topics', '/robots.txt', '/en/topics', '/admin'];
  for (const address of others) expect(isSingleWord(address), address).toBe(false);
});
