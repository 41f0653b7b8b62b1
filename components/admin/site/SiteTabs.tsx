import { Tabs } from '@/components/admin/ui/Tabs';
import { getStaffT } from '@/i18n/staff/translate';

const PLACES = [
  { key: 'settings', href: '/admin/site' },
  { key: 'front', href: '/admin/site/front' },
  { key: 'menu', href: '/admin/site/menu' },
  { key: 'addresses', href: '/admin/site/addresses' },
  { key: 'links', href: '/admin/site/links' },
] as const;

export type SitePlace = (typeof PLACES)[number]['key'];

/** What can be done with the site as a whole. */
export function SiteTabs({ language, here }: { language: string; here: SitePlace }) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('site.title')}</h1>
      <Tabs
        label={t('site.parts')}
        tabs={PLACES.map(({ key, href }) => {
          return { href, label: t(`site.${key}`), isHere: key === here };
        })}
      />
    </>
  );
}
