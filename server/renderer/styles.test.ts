import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Styles } from './styles';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-styles-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'a.css'), 'p{content:"$&"}\n');
writeFileSync(path.join(folder, 'b.css'), 'h1{margin:0}\n');
writeFileSync(path.join(folder, 'twice.css'), 'a{color:red;b:c;b:c;b:c;color:red}p{b:c;b:c;}');
writeFileSync(path.join(folder, 'bad.css'), 'p{content:"</style>"}');

writeFileSync(
  path.join(folder, 'some.css'),
  'a{b:c}@supports (--only-with:gallery){i{content:"}"}@media print{i{color:red}}}p{b:c}',
);
writeFileSync(
  path.join(folder, 'kinds.css'),
  '@supports (--only-with:fit-){.fit-1{b:c}}@supports (--only-with:lang-ja){[lang|=ja]{b:d}}',
);
writeFileSync(path.join(folder, 'open.css'), '@supports (--only-with: a) { i { b: c }');

const link = (href: string) => `<link rel="stylesheet" href="${href}" data-precedence="next"/>`;
const styles = new Styles(folder);

describe('the styles of a page', () => {
  it('are inlined in the order of the links, once, with the hash that a browser computes', () => {
    const head = `<title>x</title>${link('/_next/static/a.css')}<meta/>${link('/_next/static/b.css')}`;
    const { html, source } = styles.into(`<head>${head}</head>`);
    const css = 'p{content:"$&"}\nh1{margin:0}';
    expect(html).toBe(`<head><title>x</title><style>${css}</style><meta/></head>`);
    expect(source).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(styles.into(`<head>${head}</head>`)).toEqual({ html, source });
  });

  it('say everything once', () => {
    const { html } = styles.into(`<head>${link('/_next/static/twice.css')}</head>`);
    expect(html).toContain('<style>a{color:red;b:c;color:red}p{b:c;}</style>');
  });

  it('are without what is only for a class that no element of the page has', () => {
    const page = (body: string) =>
      styles.into(`<head>${link('/_next/static/some.css')}</head>${body}`);
    const only = 'i{content:"}"}@media print{i{color:red}}';
    expect(page('<p>gallery</p><p class="my-gallery">').html).toContain(
      '<style>a{b:c}p{b:c}</style>',
    );
    const withIt = page('<p class="wide gallery">');
    expect(withIt.html).toContain(`<style>a{b:c}${only}p{b:c}</style>`);
    expect(withIt.source).not.toBe(page('').source);
    expect(page('<p class="gallery wide">').source).toBe(withIt.source);
    expect(() => styles.into(link('/_next/static/open.css'))).toThrow('does not end');
  });

  it('are without those for classes that begin alike, or for a language, where there is neither', () => {
    const page = (body: string) => styles.into(`${link('/_next/static/kinds.css')}${body}`).html;
    expect(page('<i class="outfit-1 fit" lang="jam">')).toContain('<style></style>');
    expect(page('<i class="drawn fit-7">')).toContain('<style>.fit-1{b:c}</style>');
    expect(page('<i lang="ja">')).toContain('<style>[lang|=ja]{b:d}</style>');
    expect(page('<i lang="ja-Latn">')).toContain('[lang|=ja]');
  });

  it('leave other links as they are', () => {
    const html = `<head><link rel="icon" href="/_next/static/a.css"/>${link('/error.css')}</head>`;
    expect(styles.into(html)).toEqual({ html, source: null });
  });

  it('are inlined completely or not at all', () => {
    expect(() => styles.into(link('/_next/static/none.css'))).toThrow();
    expect(() => styles.into(link('/_next/static/bad.css'))).toThrow('end the element');
  });
});
