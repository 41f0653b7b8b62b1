import { scopeWords } from '@/components/admin/subscribers/scope-words';
import type { LetterPlan } from '@/domain/letters/letter';
import { type NameOfScope, readScope } from '@/domain/subscriptions/scope';
import { dateLocale } from '@/i18n/date-locale';
import { getStaffT } from '@/i18n/staff/translate';

/** The days of a letter in words, such as "4 – 11 Dec 2026". */
export function spanWords({ firstDay, lastDay }: LetterPlan, language: string): string {
  const days = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return days.formatRange(noonOf(firstDay), noonOf(lastDay));
}

/** Who gets a letter, in words. @param names by `scopeKey` */
export function followersWords(
  key: string,
  names: ReadonlyMap<string, NameOfScope>,
  language: string,
): string {
  const t = getStaffT(language);
  const scope = readScope(key);
  if (!scope) return t('letters.all');
  if (scope.kind === 'site') return t('letters.site');
  return t('letters.followers', { name: scopeWords(scope, names, language).name });
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00Z`);
}
