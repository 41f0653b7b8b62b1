/** The frame of mails to readers: one column, as HTML and as plain text that say the same. */
import type { Accents } from '@/domain/house-style/house-style';
import { direction, languageAttributes } from '@/i18n/languages';
import { Html, html } from './html';
import { mailStyle } from './mail-style';

/** A story in a mail. */
export interface MailStory {
  title: string;
  teaser: string;
  /** Of title and teaser. */
  language: string;
  /** Absolute. */
  href: string;
  /** A line above the title, in the language of the mail; empty for none. */
  above: string;
  /** A line below the teaser, in the language of the mail; empty for none. */
  below: string;
  image: { src: string; alt: string; width: number; height: number; language: string } | null;
}

/** A link in its words. */
export interface MailLink {
  words: string;
  href: string;
  /** What the mail is for, and so looks like a button. */
  isButton?: boolean;
}

/** A code to be typed. */
export interface MailCode {
  code: string;
}

/** Words of the reader, as typed. */
export interface MailQuote {
  quote: string;
}

/** A paragraph in a language of its own, with links among its words. */
export interface MailParagraph {
  inline: readonly (string | MailLink)[];
  language: string;
}

/** A part of a mail. A string is a paragraph. */
export type MailPart = string | MailStory | MailLink | MailCode | MailQuote | MailParagraph;

/** What a mail says, apart from its form. */
export interface MailContent {
  /** BCP 47 tag of the mail's own words. */
  language: string;
  archive: string;
  accents: Accents;
  /** Title of the document; its heading too, unless it begins with the one story it is about. */
  title: string;
  hasHeading: boolean;
  parts: readonly MailPart[];
  /** Below a line: why the mail comes, and how to end that. */
  foot: readonly (string | MailLink)[];
}

/** Begins the content of a mail. */
const CONTENT = '<tr><td class="content">\n';

/** The mail in both forms. */
export function inFrame(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ title, hasHeading, parts, foot }: MailContent): string {
  const lines = [...(hasHeading ? [title] : []), ...parts.map(partText)];
  return `${[...lines, `-- \n${foot.map(partText).join('\n\n')}`].join('\n\n')}\n`;
}

function partText(part: MailPart): string {
  if (typeof part === 'string') return part;
  if ('code' in part) return part.code;
  if ('quote' in part) return quoteText(part);
  if ('inline' in part) return part.inline.map(wordsOf).join('');
  if ('words' in part) return `${part.words}\n${part.href}`;
  const { above, title, teaser, below, href } = part;
  return [above, title, teaser, below, href].filter((line) => line !== '').join('\n');
}

function wordsOf(part: string | MailLink): string {
  return typeof part === 'string' ? part : part.words;
}

/** A quotation in plain text: its lines after `>`. */
export function quoteText({ quote }: MailQuote): string {
  return quote.replace(/^/gm, '> ');
}

/** The HTML of a mail. */
export function asHtml(content: MailContent): string {
  const { language, archive, accents, title, hasHeading, parts, foot } = content;
  const own = html`lang="${language}" dir="${direction(language)}"`;
  const body = parts.map((part) => partHtml(part, language, hasHeading ? 2 : 1));
  const end = foot.map((part) =>
    typeof part === 'string'
      ? html`<p class="small">${part}</p>`
      : html`<p class="small">${linkHtml(part)}</p>`,
  );
  return html`<!doctype html>
<html ${own}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${new Html(mailStyle(accents))}</style>
</head>
<body ${own}>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" ${own}>
<tr><td align="center">
<table role="presentation" class="column" width="600" cellpadding="0" cellspacing="0" border="0" ${own}>
${new Html(CONTENT)}<p class="archive">${archive}</p>
${hasHeading ? html`<h1>${title}</h1>` : ''}
${body}
${foot.length > 0 ? html`<hr>` : ''}
${end}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.source;
}

/** The HTML of a mail with a line above all else. @param language of the line */
export function withLineAbove(source: string, line: string, language: string): string {
  const above = html`<p class="small" lang="${language}" dir="${direction(language)}"><strong>${line}</strong></p>\n`;
  return source.replace(CONTENT, (begin) => begin + above.source);
}

function partHtml(part: MailPart, language: string, level: 1 | 2): Html {
  if (typeof part === 'string') return html`<p>${part}</p>\n`;
  if ('code' in part) return html`<p class="code"><span dir="ltr">${part.code}</span></p>\n`;
  if ('quote' in part) {
    return html`<blockquote dir="auto"><p>${part.quote}</p></blockquote>\n`;
  }
  if ('inline' in part) {
    const words = part.inline.map((each) =>
      typeof each === 'string' ? html`${each}` : linkHtml(each),
    );
    return html`<p${languageOf(part.language, language)}>${words}</p>\n`;
  }
  if ('words' in part) {
    return html`<p>${linkHtml(part)}</p>\n`;
  }
  const own = languageOf(part.language, language);
  const below = part.above ? html` class="below"` : '';
  const link = html`<a href="${part.href}"${own}>${part.title}</a>`;
  return html`${part.image ? imageHtml(part.image, language) : ''}
${part.above ? html`<p class="small above">${part.above}</p>` : ''}
${level === 1 ? html`<h1${own}>${link}</h1>` : html`<h2${below}${own}>${link}</h2>`}
${part.teaser ? html`<p${own}>${part.teaser}</p>` : ''}
${part.below ? html`<p class="small">${part.below}</p>` : ''}
`;
}

/** An address that is shown as it is runs from left to right in every language. */
function linkHtml({ words, href, isButton }: MailLink): Html {
  const looks = isButton ? html` class="button"` : '';
  const own = /^(https?:|www\.)/i.test(words) ? html` dir="ltr"` : '';
  return html`<a href="${href}"${looks}${own}>${words}</a>`;
}

function imageHtml(image: NonNullable<MailStory['image']>, language: string): Html {
  const own = image.alt ? languageOf(image.language, language) : '';
  const { src, alt, width, height } = image;
  return html`<img src="${src}" alt="${alt}" width="${width}" height="${height}"${own}>`;
}

function languageOf(tag: string, around: string): Html {
  const { lang, dir } = languageAttributes(tag, around);
  return lang && dir ? html` lang="${lang}" dir="${dir}"` : new Html('');
}
