import { ButtonLink } from '@/components/admin/ui/Button';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Notice } from '@/components/admin/ui/Notice';
import { PageHead } from '@/components/admin/ui/PageHead';
import {
  MAIL_QUEUE_PATH,
  SUBSCRIBER_IMPORT_PATH,
  SUBSCRIBERS_EXPORT_PATH,
} from '@/domain/addresses/staff-address';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import type { ListedSubscriber, SubscriberCounts } from '@/domain/subscriptions/subscriber';
import type { TopicLine } from '@/domain/topics/topic-file';
import { getStaffT } from '@/i18n/staff/translate';
import { NewSubscriber } from './NewSubscriber';
import { SubscriberCountsPart } from './SubscriberCountsPart';
import { SubscriberList } from './SubscriberList';
import { SubscribersTabs } from './SubscribersTabs';

interface SubscribersPageProps {
  language: string;
  timeZone: string;
  /** Whether the site sends mail. */
  isMailed: boolean;
  /** Whether mails to subscribers are paused. */
  isPaused: boolean;
  counts: SubscriberCounts;
  /** By `scopeKey`. */
  names: ReadonlyMap<string, NameOfScope>;
  /** Null for those who see only numbers. */
  list: { subscribers: ListedSubscriber[]; isMore: boolean } | null;
  words: string;
  from: number;
  may: Record<'change' | 'export', boolean>;
  topics: readonly Pick<TopicLine, 'id' | 'name' | 'nameLanguage'>[];
  collections: readonly { id: string; name: string; language?: string }[];
  languages: readonly string[];
  add: FormAction;
}

/** Readers who follow by e-mail: numbers for editors, addresses for administrators. */
export function SubscribersPage(props: SubscribersPageProps) {
  const { language, timeZone, isMailed, isPaused, counts, names, list, words, from, may } = props;
  const t = getStaffT(language);
  const { subscribers: count, paused } = counts;
  return (
    <>
      <PageHead>
        <h1>{t('subscribers.title')}</h1>
        {may.change && <a href={SUBSCRIBER_IMPORT_PATH}>{t('subscriberImport.title')}</a>}
      </PageHead>
      <SubscribersTabs language={language} here="list" />
      <p>{t('subscribers.words')}</p>
      {!isMailed && <Notice>{t('subscribers.noMail')}</Notice>}
      {isPaused && (
        <Notice>
          <a href={MAIL_QUEUE_PATH}>{t('subscribers.queue.isPaused')}</a>
        </Notice>
      )}
      {count === 0 ? (
        <EmptyState title={t('subscribers.none')}>
          <p>{t('subscribers.noneYet')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('subscribers.count', { count, paused })}</p>
          {list && <SubscriberList {...{ language, timeZone, list, names, words, from }} />}
          <SubscriberCountsPart {...{ language, counts, names }} />
        </>
      )}
      {may.change && (
        <NewSubscriber
          language={language}
          topics={props.topics}
          collections={props.collections}
          languages={props.languages}
          add={props.add}
        />
      )}
      {may.export && count > 0 && (
        <Disclosure summary={t('subscribers.export.title')}>
          <p>{t('subscribers.export.words')}</p>
          <p>
            <ButtonLink href={SUBSCRIBERS_EXPORT_PATH}>{t('subscribers.export.csv')}</ButtonLink>
          </p>
        </Disclosure>
      )}
    </>
  );
}
