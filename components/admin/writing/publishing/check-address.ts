import { fieldId } from '@/components/admin/ui/forms/field-id';
import { FACTS_FORM } from '@/components/admin/writing/details/details-form-id';
import type { PublishCheck } from '@/domain/publishing/publish-checks';

/** Fragment of the field or paragraph that a finding is about, as `#id`. */
export function checkAddress({ code, block }: Pick<PublishCheck, 'code' | 'block'>): string {
  if (code === 'titleMissing') return '#text-title';
  const isInText = block !== null || code === 'bodyEmpty';
  return isInText ? '#body' : `#${fieldId(FACTS_FORM, 'coverImageId')}`;
}
