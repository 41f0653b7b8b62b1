import { oneLine } from '@/domain/documents/plain/clean-text';
import { redirectTarget } from '@/domain/redirects/redirect';

/** A link at the foot of every page. */
export interface FootLink {
  label: string;
  /** A path of this site or an https address. */
  href: string;
}

export interface FootColumn {
  title: string;
  links: FootLink[];
}

/** What archives put at the foot of the pages in one language. */
export interface Footer {
  columns: FootColumn[];
  /** Postal address, in lines. */
  address: string;
  email: string;
  telephone: string;
}

export const EMPTY_FOOTER: Footer = { columns: [], address: '', email: '', telephone: '' };

export const MOST_COLUMNS = 4;
export const MOST_LINKS = 8;
export const LONGEST_LABEL = 80;

export function isEmptyFooter({ columns, address, email, telephone }: Footer): boolean {
  return columns.length === 0 && !address && !email && !telephone;
}

/** Why a line is no link. */
export type LinkProblem = 'noLink' | 'longLabel';

/**
 * A link typed in a line as its name, a space and its address.
 * @param siteUrl origin of this site; its own addresses are stored as paths
 */
export function readLinkLine(typed: string, siteUrl: string): FootLink | LinkProblem {
  const [, name = '', address = ''] = /^(.*\S)\s+(\S+)$/u.exec(typed.trim()) ?? [];
  const label = oneLine(name);
  const href = redirectTarget(address, siteUrl);
  if (!label || !href) return 'noLink';
  return [...label].length > LONGEST_LABEL ? 'longLabel' : { label, href };
}

/** Links as they are typed: one in a line. */
export function linkLines(links: readonly FootLink[]): string {
  return links.map(({ label, href }) => `${label} ${href}`).join('\n');
}

/** What a telephone dials (RFC 3966): without spaces, and without the zero that is left out from abroad. */
export function telephoneHref(typed: string): string {
  const ascii = typed.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
  const plain = /^\s*(\+|00)/.test(ascii) ? ascii.replace(/\(0\)/, '') : ascii;
  return `tel:${plain.replace(/[^\d+]/g, '')}`;
}

/** A number that people write: figures with spaces, brackets, hyphens, points and strokes between. */
export function isTelephone(typed: string): boolean {
  return /^\+?[\d٠-٩۰-۹()\s./-]{3,40}$/.test(typed) && /[\d٠-٩۰-۹]{2}/.test(typed);
}
