import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import {
  LETTERS_PATH,
  MAIL_QUEUE_PATH,
  MAILS_PATH,
  SUBSCRIBERS_PATH,
  SWITCHES_PATH,
} from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

const PAGES = [
  { name: 'list', href: SUBSCRIBERS_PATH },
  { name: 'switches', href: SWITCHES_PATH },
  { name: 'letters', href: LETTERS_PATH },
  { name: 'mails', href: MAILS_PATH },
  { name: 'queue', href: MAIL_QUEUE_PATH },
] as const;

interface SubscribersTabsProps {
  language: string;
  here: (typeof PAGES)[number]['name'];
}

/** The pages about subscribers and their mails. */
export function SubscribersTabs({ language, here }: SubscribersTabsProps) {
  const t = getStaffT(language);
  const tabs = PAGES.map(({ name, href }) => ({
    href,
    label: t(`subscribers.tabs.${name}`),
    isHere: name === here,
  }));
  return <Tabs label={t('subscribers.title')} tabs={tabs} />;
}
