import { Tabs } from '@/components/admin/ui/Tabs';
import { type Asker, mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';

const PLACES = [
  { key: 'settings', href: '/admin/site' },
  { key: 'front', href: '/admin/site/front' },
  { key: 'menu', href: '/admin/site/menu' },
  { key: 'addresses', href: '/admin/site/addresses' },
  { key: 'links', href: '/admin/site/links' },
] as const;

export type SiteTab = (typeof PLACES)[number]['key'];

interface SiteTabsProps {
  language: string;
  here: SiteTab;
  /** The current user; settings are shown to those who may change them. */
  staff: Asker;
}

/** Tabs of the pages about the whole site. */
export function SiteTabs({ language, here, staff }: SiteTabsProps) {
  const t = getStaffT(language);
  const places = PLACES.filter(({ key }) => key !== 'settings' || mayDo(staff, 'site.change'));
  return (
    <>
      <h1>{t('site.title')}</h1>
      <Tabs
        label={t('site.parts')}
        tabs={places.map(({ key, href }) => {
          return { href, label: t(`site.${key}`), isHere: key === here };
        })}
      />
    </>
  );
}
