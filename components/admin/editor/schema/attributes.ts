import type { LanguageAttributes } from '@/domain/stories/document';
import { safeLink } from '@/domain/stories/safe-link';
import { canonicalTag, direction } from '@/i18n/languages';

/** Reading attributes off HTML that somebody pasted: what the stored schema would refuse makes the rule not match. */

const MAX_LABEL = 1000;
const MAX_START = 1_000_000;
const MAX_SPAN = 100;

export function languageOf(element: HTMLElement): LanguageAttributes | false {
  const lang = canonicalTag((element.getAttribute('lang') ?? '').trim());
  if (lang === null) return false;
  const dir = element.getAttribute('dir');
  return { lang, dir: dir === 'rtl' || dir === 'ltr' ? dir : direction(lang) };
}

export function hrefOf(element: HTMLElement): { href: string } | false {
  const href = safeLink(element.getAttribute('href') ?? '');
  return href === null ? false : { href };
}

export function labelOf(element: HTMLElement, attribute: string): string | null {
  const label = (element.getAttribute(attribute) ?? '').trim();
  return label && label.length <= MAX_LABEL ? label : null;
}

export function listStartOf(element: HTMLElement): number {
  return wholeNumber(element.getAttribute('start'), 0, MAX_START) ?? 1;
}

export function spansOf(element: HTMLElement): { colspan: number; rowspan: number } {
  return {
    colspan: wholeNumber(element.getAttribute('colspan'), 1, MAX_SPAN) ?? 1,
    rowspan: wholeNumber(element.getAttribute('rowspan'), 1, MAX_SPAN) ?? 1,
  };
}

function wholeNumber(value: string | null, smallest: number, largest: number): number | null {
  const found = Number(value ?? Number.NaN);
  return Number.isInteger(found) && found >= smallest && found <= largest ? found : null;
}
