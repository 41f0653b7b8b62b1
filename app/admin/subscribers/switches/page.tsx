import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { SwitchesPage } from '@/components/admin/subscribers/switches/SwitchesPage';
import { wholeNumber } from '@/domain/forms/fields';
import { mailIsOn } from '@/domain/mail/mail';
import { readSwitchFilter } from '@/domain/mail-switch/switch-line';
import { listSwitches } from '@/domain/mail-switch/switch-list-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';
import { switchOff, switchOn } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscription.see');
  return { title: getStaffT(await adminLanguage(staff))('subscribers.switches.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('subscription.see');
  const language = await adminLanguage(staff);
  const t = getStaffT(language);
  const query = await searchParams;
  const filter = readSwitchFilter(query);
  const asked = typeof query.page === 'string' ? wholeNumber(query.page) : 0;
  const general = { site: t('subscribers.scopes.site'), today: t('subscribers.scopes.today') };
  const found = await listSwitches(staff, filter, { page: asked || 1, language, general });
  return (
    <SwitchesPage
      {...{ language, filter, ...found }}
      timeZone={(await readSettings()).timeZone}
      isMailed={mailIsOn()}
      actions={mayDo(staff, 'subscription.change') ? { switchOff, switchOn } : null}
    />
  );
}
