/**
 * Styles that only some pages need: `@supports (--only-with: NAME) {…}`, true in every browser, so
 * that it also works where it is not taken out. A name that ends in a hyphen stands for every class
 * that begins with it, and `lang-ja` for words in Japanese.
 */
const BLOCK = /@supports\s*\(\s*--only-with\s*:\s*([\w-]+)\s*\)\s*\{/g;

/** A piece of a style sheet, and the class without which a page does not need it. */
export interface StylePiece {
  css: string;
  className: string | null;
}

/** @throws Error for a block that does not end */
export function stylePieces(css: string): StylePiece[] {
  const pieces: StylePiece[] = [];
  let from = 0;
  for (const found of css.matchAll(BLOCK)) {
    const [opening, className = ''] = found;
    const begin = found.index + opening.length;
    const end = endOfBlock(css, begin);
    pieces.push({ css: css.slice(from, found.index), className: null });
    pieces.push({ css: css.slice(begin, end), className });
    from = end + 1;
  }
  return [...pieces, { css: css.slice(from), className: null }];
}

/** Whether an element of the page has the class, or one that begins with it, or the language. */
export function hasClass(html: string, className: string): boolean {
  const [, language] = /^lang-(.+)/.exec(className) ?? [];
  if (language) return new RegExp(`lang="${language}[-"]`).test(html);
  const end = className.endsWith('-') ? '' : '[ "]';
  return new RegExp(`class="(?:[^"]* )?${className}${end}`).test(html);
}

/** The position of the brace that ends a block; braces in strings do not count. */
function endOfBlock(css: string, begin: number): number {
  let depth = 1;
  for (const { 0: token, index } of css.slice(begin).matchAll(/"[^"]*"|'[^']*'|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0) return begin + index;
  }
  throw new Error('A block of optional styles does not end.');
}
