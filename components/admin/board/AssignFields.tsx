import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import type { Candidate } from '@/domain/assignments/assignment';
import { getStaffT } from '@/i18n/staff/translate';

interface GiveFieldsProps {
  language: string;
  people: readonly Candidate[];
  /** The present assignee and the deadline as `2026-05-03`; empty for none. */
  to?: string;
  day?: string;
}

/** Fields for an assignee and a deadline. */
export function GiveFields({ language, people, to = '', day = '' }: GiveFieldsProps) {
  const t = getStaffT(language);
  return (
    <>
      <Select
        name="to"
        label={t('board.place.to')}
        defaultValue={to}
        options={[
          { value: '', label: t('board.place.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Field
        name="due"
        type="date"
        label={t('board.place.due')}
        hint={t('board.place.dueHint')}
        defaultValue={day}
        isOptional
      />
    </>
  );
}
