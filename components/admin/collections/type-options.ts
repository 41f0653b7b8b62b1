import { getStaffT } from '@/i18n/staff/translate';

/** Options for the kinds of collection. */
export function typeOptions(language: string) {
  const t = getStaffT(language);
  return [
    { value: 'archival', label: t('collections.archival'), hint: t('collections.archivalHint') },
    { value: 'curated', label: t('collections.curated'), hint: t('collections.curatedHint') },
    { value: 'series', label: t('collections.series'), hint: t('collections.seriesHint') },
  ];
}
