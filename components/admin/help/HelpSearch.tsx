import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { HELP_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

interface HelpSearchProps {
  language: string;
  /** What was typed. */
  words?: string;
}

/** The search of the guide; leads to its index. */
export function HelpSearch({ language, words = '' }: HelpSearchProps) {
  const t = getStaffT(language);
  return (
    <FilterBar
      label={t('help.find')}
      apply={t('help.apply')}
      action={HELP_PATH}
      clear={words ? { href: HELP_PATH, label: t('help.clear') } : null}
    >
      <Field name="q" type="search" dir="auto" label={t('help.search')} defaultValue={words} />
    </FilterBar>
  );
}
