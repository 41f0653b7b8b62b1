/**
 * The style sheet of mails to readers. Mail programs know little CSS: no variables, and tables for
 * the column. Text is aligned by direction, which every element inherits.
 */
export const MAIL_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; background: #fbfaf8; color: #1c1a17; }
.page { background: #fbfaf8; }
.column { width: 100%; max-width: 600px; }
.content { padding: 24px 16px; text-align: start; font: 17px/1.5 Georgia, 'Times New Roman', 'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK SC', serif; color: #1c1a17; overflow-wrap: anywhere; }
.content:lang(fa) { font-size: 18px; line-height: 1.8; }
h1 { margin: 0 0 12px; font-size: 26px; line-height: 1.25; }
h2 { margin: 28px 0 8px; font-size: 20px; line-height: 1.3; }
p { margin: 0 0 12px; white-space: pre-line; }
a { color: #4b2a86; }
.code { margin: 4px 0 20px; font: bold 34px/1.2 Consolas, Menlo, monospace; letter-spacing: 6px; }
a.button { display: inline-block; padding: 12px 28px; border-radius: 6px; background: #4b2a86; color: #ffffff; font-weight: bold; text-decoration: none; }
h1 a, h2 a { text-decoration: none; }
img { display: block; width: 100%; max-width: 568px; height: auto; margin: 16px 0 12px; border: 0; }
hr { margin: 28px 0 16px; border: 0; border-top: 1px solid #d8d3ca; }
.archive, .small { font-size: 14px; color: #5b564d; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #171513 !important; }
  body, .content { color: #ece7df !important; }
  a { color: #b8a4f0 !important; }
  a.button { background: #b8a4f0 !important; color: #171513 !important; }
  hr { border-top-color: #4a453d !important; }
  .archive, .small { color: #b3aca0 !important; }
}
`;
