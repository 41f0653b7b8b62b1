import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { QueuePage } from '@/components/admin/subscribers/queue/QueuePage';
import { mailIsOn } from '@/domain/mail/mail';
import { mayDo } from '@/domain/permissions/permissions';
import {
  getPauseShown,
  listDeliveredStories,
  listDeliveries,
  listRecipientAddresses,
  listUncertainDeliveries,
} from '@/domain/subscriber-mails/delivery-queries';
import { listScopeNames } from '@/domain/subscriptions/scope-name-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { leave, pause, resume, sendAgain } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscription.see');
  return { title: getStaffT(await adminLanguage(staff))('subscribers.queue.title') };
}

export default async function Page() {
  const staff = await requireStaff('subscription.see');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const { deliveries, isMore } = await listDeliveries(staff, Date.now());
  const scopes = deliveries.flatMap(({ subject }) =>
    subject.kind === 'unpublished' ? [subject.scope] : [],
  );
  const unsettled = deliveries.filter((delivery) => delivery.uncertain > 0);
  const uncertain = await Promise.all(
    unsettled.map(async (delivery) => ({
      delivery,
      mails: await listUncertainDeliveries(staff, delivery.key),
    })),
  );
  const recipients = uncertain.flatMap(({ mails }) => mails.map((mail) => mail.subscriberId));
  return (
    <QueuePage
      {...{ language, timeZone, deliveries, isMore, uncertain }}
      isMailed={mailIsOn()}
      paused={await getPauseShown(staff)}
      stories={await listDeliveredStories(deliveries)}
      names={await listScopeNames(scopes, language)}
      addresses={
        mayDo(staff, 'subscriber.see')
          ? await listRecipientAddresses(staff, recipients)
          : new Map<string, string>()
      }
      mayChange={mayDo(staff, 'subscription.change')}
      actions={{ pause, resume, sendAgain, leave }}
    />
  );
}
