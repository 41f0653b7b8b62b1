import { momentWords } from '@/components/admin/moment';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { subscriberPath } from '@/domain/addresses/staff-address';
import type { Delivery, UncertainDelivery } from '@/domain/subscriber-mails/delivery';
import { getStaffT } from '@/i18n/staff/translate';
import { DeliveryName, type DeliveryNames } from './DeliveryName';

interface UncertainMailsProps extends DeliveryNames {
  uncertain: readonly { delivery: Delivery; mails: readonly UncertainDelivery[] }[];
  /** By the subscriber's id; none for users who may not see subscribers. */
  addresses: ReadonlyMap<string, string>;
  mayChange: boolean;
  sendAgain: FormAction;
  leave: FormAction;
}

/** Mails that may not have arrived, with a decision for each or for all of a delivery. */
export function UncertainMails({ uncertain, addresses, mayChange, ...of }: UncertainMailsProps) {
  const { language, timeZone, sendAgain, leave } = of;
  const t = getStaffT(language);
  if (uncertain.length === 0) return null;
  const decisions = (key: string, id: string) =>
    mayChange && (
      <Toolbar>
        {[
          { action: sendAgain, does: 'sendAgain' as const },
          { action: leave, does: 'leave' as const },
        ].map(({ action, does }) => (
          <Form key={does} action={action} id={`${does}-${key}-${id}`}>
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name="mail" value={id} />
            <SubmitButton kind={id ? 'quiet' : 'plain'}>
              {id ? t(`subscribers.queue.${does}`) : t(`subscribers.queue.${does}All`)}
            </SubmitButton>
          </Form>
        ))}
      </Toolbar>
    );
  return (
    <section className="section" aria-labelledby="uncertain">
      <SectionTitle id="uncertain">{t('subscribers.queue.uncertainTitle')}</SectionTitle>
      <p className="hint">{t('subscribers.queue.uncertainHint')}</p>
      {uncertain.map(({ delivery, mails }) => (
        <article key={delivery.key} className="grid gap-2 py-3">
          <h3>
            <DeliveryName {...of} subject={delivery.subject} />
          </h3>
          <p>{t('subscribers.queue.uncertainCount', { count: delivery.uncertain })}</p>
          {decisions(delivery.key, '')}
          <Disclosure summary={t('subscribers.queue.each')}>
            <ul className="lines">
              {mails.map(({ id, subscriberId, at, why }) => (
                <li key={id}>
                  <p>
                    {addresses.has(subscriberId) ? (
                      <a href={subscriberPath(subscriberId)}>
                        <bdi>{addresses.get(subscriberId) || t('subscribers.unreadable')}</bdi>
                      </a>
                    ) : (
                      t('subscribers.queue.someone')
                    )}
                    {' · '}
                    <time dateTime={new Date(at).toISOString()}>
                      {momentWords(at, language, timeZone)}
                    </time>
                  </p>
                  {why && (
                    <p className="note" dir="auto">
                      {why}
                    </p>
                  )}
                  {decisions(delivery.key, id)}
                </li>
              ))}
            </ul>
            {delivery.uncertain > mails.length && (
              <p>{t('subscribers.queue.more', { count: delivery.uncertain - mails.length })}</p>
            )}
          </Disclosure>
        </article>
      ))}
    </section>
  );
}
