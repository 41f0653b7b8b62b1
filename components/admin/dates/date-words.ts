import { getStaffT } from '@/i18n/staff/translate';
import { dateProblems } from './date-problems';
import type { DateWords } from './TypedDateField.client';

/** Messages of a date field, for a page rendered on the server. */
export function dateWords(language: string, label: string): DateWords {
  const t = getStaffT(language);
  return {
    label,
    hint: t('writing.date.hint'),
    understood: t('writing.date.understood'),
    problems: dateProblems(t),
  };
}
