import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { MEMORY_PATH, TERMS_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

/** The pages of what is shown to translators beside a paragraph. */
export function TranslationTabs({
  language,
  here,
}: {
  language: string;
  here: 'glossary' | 'memory';
}) {
  const t = getStaffT(language);
  return (
    <Tabs
      label={t('memory.parts')}
      tabs={[
        { href: TERMS_PATH, label: t('glossary.title'), isHere: here === 'glossary' },
        { href: MEMORY_PATH, label: t('memory.title'), isHere: here === 'memory' },
      ]}
    />
  );
}
