import { dayWords, momentWords } from '@/components/admin/moment';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Facts } from '@/components/admin/ui/Facts';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { SUBSCRIBERS_PATH } from '@/domain/addresses/staff-address';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { scopeKey } from '@/domain/subscriptions/scope';
import {
  type Consent,
  type ListedSubscriber,
  REMOVAL_REASONS,
} from '@/domain/subscriptions/subscriber';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { weekdayName } from '@/i18n/weekday';
import { ChangeSubscriber } from './ChangeSubscriber';
import { ScopeName } from './ScopeName';
import type { Followable } from './SubscriptionFields';

interface SubscriberPageProps {
  subscriber: ListedSubscriber;
  consents: readonly Consent[];
  language: string;
  timeZone: string;
  names: ReadonlyMap<string, NameOfScope>;
  /** Whether the site sends mail. */
  isMailed: boolean;
  sendLink: FormAction;
  /** What can be chosen for them, and where it is sent. */
  change: Followable & { change: FormAction };
  remove: FormAction;
}

/** One subscriber: what they follow, how they agreed, sending them their link, and deleting them. */
export function SubscriberPage(props: SubscriberPageProps) {
  const { subscriber, consents, language, timeZone, names, isMailed, sendLink, change, remove } =
    props;
  const t = getStaffT(language);
  const moment = (at: number) => (
    <time dateTime={new Date(at).toISOString()}>{momentWords(at, language, timeZone)}</time>
  );
  const { id, email, rhythm, pausedAt, createdAt, onlyMine, scopes } = subscriber;
  return (
    <>
      <p>
        <a href={SUBSCRIBERS_PATH}>{t('subscribers.title')}</a>
      </p>
      <h1 className="wrap-anywhere">
        <bdi>{email || t('subscribers.unreadable')}</bdi>
      </h1>
      <Facts>
        <dt>{t('subscribers.followed')}</dt>
        <dd>
          <ul>
            {scopes.map((scope) => (
              <li key={scopeKey(scope)}>
                <ScopeName {...{ scope, names, language }} />
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('subscribers.rhythm')}</dt>
        <dd>
          {t(`subscribers.rhythms.${rhythm}`)}
          {rhythm === 'weekly' && <> · {weekdayName(subscriber.weekday, language)}</>}
          {pausedAt !== null && <> · {t('subscribers.isPaused')}</>}
        </dd>
        <dt>{t('subscribers.language')}</dt>
        <dd>
          {languageName(subscriber.language, language)}
          {onlyMine && <> · {t('subscribers.onlyMine')}</>}
        </dd>
        <dt>{t('subscribers.since')}</dt>
        <dd>{moment(createdAt)}</dd>
      </Facts>
      <section className="section" aria-labelledby="consent">
        <SectionTitle id="consent">{t('subscribers.consent')}</SectionTitle>
        <ul className="lines">
          {consents.map(({ id: consentId, how, ground, requestedAt, confirmedAt, ...rest }) => (
            <li key={consentId}>
              <p>
                {t(`subscribers.how.${how}`)} · {moment(confirmedAt)}
                {rest.wordingVersion && (
                  <> · {t('subscribers.wordingVersion', { version: rest.wordingVersion })}</>
                )}
              </p>
              {how === 'import' && (
                <p>
                  {t('subscribers.agreedOn', { day: dayWords(requestedAt, language, timeZone) })}
                </p>
              )}
              {ground && (
                <p className="note" dir="auto">
                  {ground}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <ChangeSubscriber {...change} {...{ subscriber, names, language }} />
      {isMailed && (
        <Disclosure summary={t('subscribers.sendLink')}>
          <Form action={sendLink} id="send-link" label={t('subscribers.sendLink')}>
            <input type="hidden" name="id" value={id} />
            <p>{t('subscribers.sendLinkHint')}</p>
            <SubmitButton kind="plain">{t('subscribers.sendLink')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={t('subscribers.remove')}>
        <Form action={remove} id="remove" label={t('subscribers.remove')}>
          <input type="hidden" name="id" value={id} />
          <p>{t('subscribers.removeHint')}</p>
          <Choices
            kind="one"
            name="reason"
            label={t('subscribers.removeWhy')}
            chosen={['asked']}
            options={REMOVAL_REASONS.map((value) => ({
              value,
              label: t(`subscribers.removeReasons.${value}`),
            }))}
          />
          <SubmitButton kind="grave">{t('subscribers.remove')}</SubmitButton>
        </Form>
      </Disclosure>
    </>
  );
}
