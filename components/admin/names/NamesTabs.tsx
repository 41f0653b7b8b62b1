import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { NAMES_PATH, UNNAMED_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

/** The list of names, and the list of stories that have none. */
export function NamesTabs({ language, here }: { language: string; here: string }) {
  const t = getStaffT(language);
  return (
    <Tabs
      label={t('names.views')}
      tabs={[
        { href: NAMES_PATH, label: t('names.all'), isHere: here === NAMES_PATH },
        { href: UNNAMED_PATH, label: t('names.missing'), isHere: here === UNNAMED_PATH },
      ]}
    />
  );
}
