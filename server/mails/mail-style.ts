import { GROUNDS } from '@/domain/house-style/colour';
import type { Accents } from '@/domain/house-style/house-style';

const [BOARD, SHEET] = GROUNDS.light;
const [DARK_BOARD, DARK_SHEET] = GROUNDS.dark;

/**
 * The style sheet of mails to readers, in the colours of readers' pages. Mail programs know little
 * CSS: no variables, and tables for the column. Text is aligned by direction, which every element
 * inherits.
 */
export function mailStyle({ light, dark }: Accents): string {
  return `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: ${BOARD}; color: #141518; }
.page { background: ${BOARD}; }
.column { width: 100%; max-width: 600px; }
.content { padding: 24px 16px; background: ${SHEET}; border-top: 6px solid ${light}; text-align: start; font: 17px/1.5 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK SC', serif; color: #141518; overflow-wrap: anywhere; }
.content:lang(fa) { font-size: 18px; line-height: 1.8; }
h1 { margin: 0 0 12px; font-size: 26px; line-height: 1.25; }
h2 { margin: 28px 0 8px; font-size: 20px; line-height: 1.3; }
:lang(fa) h1, :lang(fa) h2, h1:lang(fa), h2:lang(fa) { line-height: 1.6; }
p { margin: 0 0 12px; white-space: pre-line; }
a { color: ${light}; }
blockquote { margin: 0 0 16px; padding: 0; padding-inline-start: 14px; border-inline-start: 3px solid ${light}; color: #54575c; }
.code { margin: 4px 0 20px; font: bold 34px/1.2 Consolas, Menlo, monospace; letter-spacing: 6px; }
a.button { display: inline-block; padding: 12px 28px; background: ${light}; color: #ffffff; font-weight: bold; text-decoration: none; }
.above { margin: 28px 0 4px; }
h2.below { margin-top: 0; }
h1 a, h2 a { text-decoration: none; }
img { display: block; width: 100%; max-width: 568px; height: auto; margin: 16px 0 12px; border: 0; }
hr { margin: 28px 0 16px; border: 0; border-top: 1px solid #b9beb8; }
.archive, .small { font-size: 14px; color: #54575c; }
@media (prefers-color-scheme: dark) {
  body, .page { background: ${DARK_BOARD} !important; }
  body, .content { color: #ebecea !important; }
  .content { background: ${DARK_SHEET} !important; border-top-color: ${dark} !important; }
  a { color: ${dark} !important; }
  a.button { background: ${dark} !important; color: #141518 !important; }
  hr { border-top-color: #484a51 !important; }
  blockquote { border-color: ${dark} !important; }
  .archive, .small, blockquote { color: #a9acb2 !important; }
}
`;
}
