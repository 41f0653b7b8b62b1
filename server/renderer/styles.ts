import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_STYLE, type HouseStyle, shownLook } from '@/domain/house-style/house-style';
import { styledSheet } from '@/domain/house-style/style-sheet';
import { hasClass, type StylePiece, stylePieces } from './optional-styles';

const LINK =
  /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="\/_next\/static\/([\w~./-]+\.css)"[^>]*>/g;

/** Drafts of the house style would otherwise add up. */
const MOST_MADE = 1_000;

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

  /**
   * @param html a whole page with links to its style sheets
   * @param style whose colours and type replace those of the sheets
   * @throws Error for a missing sheet
   */
  into(html: string, style: HouseStyle = DEFAULT_STYLE): Styled {
    const files = [...html.matchAll(LINK)].map(([, file = '']) => file);
    if (files.length === 0) return { html, source: null };
    const { element, source } = this.elementFor(files, html, style);
    let isPlaced = false;
    const styled = html.replace(LINK, () => {
      if (isPlaced) return '';
      isPlaced = true;
      return element;
    });
    return { html: styled, source };
  }

  private elementFor(files: readonly string[], html: string, style: HouseStyle) {
    const sheets = files.join();
    const pieces = this.pieces.get(sheets) ?? stylePieces(files.map(this.read).join('\n'));
    this.pieces.set(sheets, pieces);
    const needed = pieces.filter(({ className }) => !className || hasClass(html, className));
    const look = Object.values(shownLook(style)).join();
    const key = `${sheets} ${needed.map(({ className }) => className ?? '').join()} ${look}`;
    const made =
      this.made.get(key) ?? elementOf(styledSheet(needed.map(({ css }) => css).join(''), style));
    if (this.made.size >= MOST_MADE) this.made.clear();
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
