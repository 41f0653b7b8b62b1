import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasClass, type StylePiece, stylePieces } from './optional-styles';

const LINK =
  /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="\/_next\/static\/([\w~./-]+\.css)"[^>]*>/g;

/** A page, and the source expression of its styles (CSP 3, `'sha256-…'`), null without any. */
export interface Styled {
  html: string;
  source: string | null;
}

/**
 * The build's style sheets, inlined into pages so that a first visit takes one round trip instead
 * of two (docs/decisions/0012), without those that the page has no use for. The policy names their
 * hash, so no other styles are allowed.
 */
export class Styles {
  private readonly made = new Map<string, { element: string; source: string }>();
  private readonly pieces = new Map<string, StylePiece[]>();

  /** @param folder of the build's static files */
  constructor(private readonly folder: string) {}

  /** @param html a whole page with links to its style sheets @throws Error for a missing sheet */
  into(html: string): Styled {
    const files = [...html.matchAll(LINK)].map(([, file = '']) => file);
    if (files.length === 0) return { html, source: null };
    const { element, source } = this.elementFor(files, html);
    let isPlaced = false;
    const styled = html.replace(LINK, () => {
      if (isPlaced) return '';
      isPlaced = true;
      return element;
    });
    return { html: styled, source };
  }

  private elementFor(files: readonly string[], html: string) {
    const sheets = files.join();
    const pieces = this.pieces.get(sheets) ?? stylePieces(files.map(this.read).join('\n'));
    this.pieces.set(sheets, pieces);
    const needed = pieces.filter(({ className }) => !className || hasClass(html, className));
    const key = `${sheets} ${needed.map(({ className }) => className ?? '').join()}`;
    const made = this.made.get(key) ?? elementOf(needed.map(({ css }) => css).join(''));
    this.made.set(key, made);
    return made;
  }

  private readonly read = (file: string): string =>
    readFileSync(path.join(this.folder, file), 'utf8').trim();
}

/** Declarations that follow themselves: Next's build writes a prefixed one once for each of its steps. */
const REPEATED = /(?<=[;{])([^;{}]+;)(?:\1)+/g;

function elementOf(written: string) {
  const css = written.replace(REPEATED, '$1');
  if (/<\/style/i.test(css)) throw new Error('A style sheet would end the element that holds it.');
  const hash = createHash('sha256').update(css).digest('base64');
  return { element: `<style>${css}</style>`, source: `'sha256-${hash}'` };
}
