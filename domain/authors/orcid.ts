import { isIso7064 } from '@/domain/names/identifiers';

const ADDRESS = /^(?:https?:)?\/\/(?:www\.)?orcid\.org\/([^/?#]+)\/?$/i;

/**
 * An ORCID iD in groups of four, empty for none; null where the figures or their check digit are
 * wrong (https://support.orcid.org/hc/en-us/articles/360006897674).
 */
export function readOrcid(typed: string): string | null {
  const given = typed.normalize('NFKC').trim();
  if (given === '') return '';
  const own = ADDRESS.exec(/^orcid\.org/i.test(given) ? `//${given}` : given)?.[1] ?? given;
  const figures = own.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  if (!/^\d{15}[\dX]$/.test(figures) || !isIso7064(figures)) return null;
  return figures.replace(/(.{4})(?=.)/g, '$1-');
}

/** The address of an ORCID iD, which ORCID asks to be shown whole. */
export function orcidHref(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}
