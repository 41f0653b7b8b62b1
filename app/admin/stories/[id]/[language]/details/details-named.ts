import { DETAIL_LABELS } from '@/components/admin/writing/details/detail-labels';
import type { DetailsField } from '@/domain/stories/details-content';
import { listed } from '@/i18n/phrases';
import { say } from '@/i18n/staff/say';

/** The label of a detail on the writing page. */
export function detailNamed(field: DetailsField, language: string): string {
  return say(language, DETAIL_LABELS[field]);
}

/** The labels of details on the writing page, as a list. */
export function detailsNamed(fields: readonly DetailsField[], language: string): string {
  return listed(
    fields.map((field) => detailNamed(field, language)),
    language,
  );
}
