import { SubscribersTabs } from '@/components/admin/subscribers/SubscribersTabs';
import { ButtonLink } from '@/components/admin/ui/Button';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Notice } from '@/components/admin/ui/Notice';
import { MAIL_QUEUE_PATH } from '@/domain/addresses/staff-address';
import {
  DELIVERIES_SHOWN,
  type Delivery,
  type UncertainDelivery,
} from '@/domain/subscriber-mails/delivery';
import { getStaffT } from '@/i18n/staff/translate';
import type { DeliveryNames } from './DeliveryName';
import { DeliveryTable } from './DeliveryTable';
import { PauseForm } from './PauseForm';
import { UncertainMails } from './UncertainMails';

interface QueuePageProps extends DeliveryNames {
  /** Whether the site sends mail. */
  isMailed: boolean;
  paused: { at: number; by: string } | null;
  deliveries: readonly Delivery[];
  /** Whether older ones are left out. */
  isMore: boolean;
  uncertain: readonly { delivery: Delivery; mails: readonly UncertainDelivery[] }[];
  /** By the subscriber's id; none for users who may not see subscribers. */
  addresses: ReadonlyMap<string, string>;
  mayChange: boolean;
  actions: Record<'pause' | 'resume' | 'sendAgain' | 'leave', FormAction>;
}

/** Which mails to subscribers wait, go out, were sent, or failed. */
export function QueuePage(props: QueuePageProps) {
  const { isMailed, paused, deliveries, isMore, uncertain, addresses, mayChange, actions, ...of } =
    props;
  const { language, timeZone } = of;
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('subscribers.queue.title')}</h1>
      <SubscribersTabs language={language} here="queue" />
      <p>{t('subscribers.queue.words')}</p>
      {!isMailed && <Notice>{t('subscribers.noMail')}</Notice>}
      {mayChange && <PauseForm {...{ language, timeZone, paused }} {...actions} />}
      <UncertainMails {...of} {...{ uncertain, addresses, mayChange }} {...actions} />
      <section className="section">
        {deliveries.length === 0 ? (
          <EmptyState title={t('subscribers.queue.none')}>
            <p>{t('subscribers.queue.noneYet')}</p>
          </EmptyState>
        ) : (
          <>
            <DeliveryTable {...of} deliveries={deliveries} />
            {isMore && <p>{t('subscribers.queue.older', { count: DELIVERIES_SHOWN })}</p>}
          </>
        )}
        <p>
          <ButtonLink kind="quiet" href={MAIL_QUEUE_PATH}>
            {t('subscribers.queue.refresh')}
          </ButtonLink>
        </p>
      </section>
    </>
  );
}
