import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Void elements, which are always `:empty` in CSS. */
const VOID = ['*', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr'];

it('hides by :empty only named elements that can have contents, never a field or image', () => {
  const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => `app/${file}`);
  expect(sheets.length).toBeGreaterThan(10);
  const found = sheets.flatMap((sheet) =>
    emptied(readFileSync(sheet, 'utf8')).map((selector) => `${sheet}: ${selector}`),
  );
  expect(found).toEqual([]);
});

it('finds a selector that would hide a field', () => {
  expect(emptied('.form > :empty { display: none }')).toEqual(['.form > :empty']);
  expect(emptied('.a p:empty, .b input:empty { display: none }')).toEqual(['.b input:empty']);
  expect(emptied('.flash-message:not(:empty) { color: red }')).toEqual([]);
});

/** Selectors that match an empty element of any kind, or of a kind that is always empty. */
function emptied(css: string): string[] {
  const selectors = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((selector) => selector.trim());
  return selectors.filter((selector) => {
    const [own = ''] = /[^\s>+~]*:empty\b/.exec(selector.replace(/:not\(:empty\)/g, '')) ?? [];
    const [kind = ''] = own.split(/[.:#[]/);
    return own !== '' && (VOID.includes(kind) || /^:empty/.test(own));
  });
}
