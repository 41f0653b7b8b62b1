import type { LanguageAttributes } from '@/domain/documents/document';
import { labelIn } from '@/domain/documents/label';
import { languageIn } from '@/domain/documents/language-attributes';
import { safeLink } from '@/domain/documents/links/safe-link';

/** Attributes from pasted HTML: with a value that cannot be stored the rule does not match. */

const MAX_START = 1_000_000;
const MAX_SPAN = 100;

export function languageOf(element: HTMLElement): LanguageAttributes | false {
  return languageIn(element.getAttribute('lang') ?? '', element.getAttribute('dir')) ?? false;
}

export function hrefOf(element: HTMLElement): { href: string } | false {
  const href = safeLink(element.getAttribute('href') ?? '');
  return href === null ? false : { href };
}

export function labelOf(element: HTMLElement, attribute: string): string | null {
  return labelIn(element.getAttribute(attribute) ?? '');
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
