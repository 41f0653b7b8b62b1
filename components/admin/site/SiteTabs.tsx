import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import {
  FRONT_PATH,
  LINKS_PATH,
  MENU_PATH,
  REDIRECTS_PATH,
  SITE_PATH,
  STYLE_PATH,
} from '@/domain/addresses/staff-address';
import { type Asker, mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';

const PLACES = [
  { key: 'settings', href: SITE_PATH },
  { key: 'front', href: FRONT_PATH },
  { key: 'style', href: STYLE_PATH },
  { key: 'menu', href: MENU_PATH },
  { key: 'addresses', href: REDIRECTS_PATH },
  { key: 'links', href: LINKS_PATH },
] as const;

export type SiteTab = (typeof PLACES)[number]['key'];

interface SiteTabsProps {
  language: string;
  here: SiteTab;
  /** The current user; settings and house style are shown to those who may change them. */
  staff: Asker;
}

/** Tabs of the pages about the whole site. */
export function SiteTabs({ language, here, staff }: SiteTabsProps) {
  const t = getStaffT(language);
  const may = mayDo(staff, 'site.change');
  const places = PLACES.filter(({ key }) => may || (key !== 'settings' && key !== 'style'));
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
