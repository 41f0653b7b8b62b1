import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { IMAGES_PATH } from '@/domain/addresses/staff-address';
import type { LibraryFilter } from '@/domain/images/library';
import { filterQuery } from '@/domain/images/library';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface LibraryFiltersProps {
  language: string;
  filter: LibraryFilter;
  languages: readonly string[];
}

/** Filters of the library, kept in the address. */
export function LibraryFilters({ language, filter, languages }: LibraryFiltersProps) {
  const t = getStaffT(language);
  const isFiltered = Object.keys(filterQuery(filter)).length > 0;
  const options = languages.map((tag) => ({ value: tag, label: languageName(tag, language) }));
  return (
    <FilterBar
      label={t('images.find')}
      apply={t('images.apply')}
      clear={isFiltered ? { href: IMAGES_PATH, label: t('images.clear') } : null}
    >
      <Field type="search" name="q" label={t('images.search')} defaultValue={filter.words} />
      <Select
        name="without"
        label={t('images.without')}
        defaultValue={filter.without}
        options={[{ value: '', label: t('images.anyLanguage') }, ...options]}
      />
      <Checkbox name="unused" value="1" label={t('images.unused')} defaultChecked={filter.unused} />
      <Checkbox name="mine" value="1" label={t('images.mine')} defaultChecked={filter.mine} />
    </FilterBar>
  );
}
