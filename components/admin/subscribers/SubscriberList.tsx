import { dayWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Pager } from '@/components/admin/ui/Pager';
import {
  SUBSCRIBERS_PATH,
  subscriberPath,
  subscribersPath,
} from '@/domain/addresses/staff-address';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { scopeKey } from '@/domain/subscriptions/scope';
import { type ListedSubscriber, SUBSCRIBERS_SHOWN } from '@/domain/subscriptions/subscriber';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { ScopeName } from './ScopeName';

interface SubscriberListProps {
  language: string;
  timeZone: string;
  list: { subscribers: readonly ListedSubscriber[]; isMore: boolean };
  names: ReadonlyMap<string, NameOfScope>;
  words: string;
  /** How many are left out before the first one shown. */
  from: number;
}

/** Who subscribed, the newest first, with a search for their addresses. */
export function SubscriberList(props: SubscriberListProps) {
  const { language, timeZone, list, names, words, from } = props;
  const t = getStaffT(language);
  return (
    <section className="section">
      <FilterBar
        label={t('subscribers.find')}
        apply={t('subscribers.apply')}
        action={SUBSCRIBERS_PATH}
      >
        <Field
          type="search"
          name="q"
          label={t('subscribers.searchLabel')}
          dir="ltr"
          defaultValue={words}
        />
      </FilterBar>
      {list.subscribers.length === 0 ? (
        <EmptyState title={t('subscribers.notFound')} />
      ) : (
        <DataTable
          caption={t('subscribers.title')}
          isCaptionHidden
          rows={list.subscribers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'email',
              label: t('subscribers.email'),
              isHeader: true,
              cell: ({ id, email }) => (
                <a href={subscriberPath(id)}>
                  <bdi>{email || t('subscribers.unreadable')}</bdi>
                </a>
              ),
            },
            {
              key: 'scopes',
              label: t('subscribers.followed'),
              cell: ({ scopes }) => (
                <ul>
                  {scopes.map((scope) => (
                    <li key={scopeKey(scope)}>
                      <ScopeName {...{ scope, names, language }} />
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'rhythm',
              label: t('subscribers.rhythm'),
              cell: ({ rhythm, pausedAt }) => (
                <>
                  {t(`subscribers.rhythms.${rhythm}`)}
                  {pausedAt !== null && <> · {t('subscribers.isPaused')}</>}
                </>
              ),
            },
            {
              key: 'language',
              label: t('subscribers.language'),
              cell: (row) => languageName(row.language, language),
            },
            {
              key: 'since',
              label: t('subscribers.since'),
              cell: ({ createdAt }) => (
                <time dateTime={new Date(createdAt).toISOString()}>
                  {dayWords(createdAt, language, timeZone)}
                </time>
              ),
            },
          ]}
        />
      )}
      <Pager
        label={t('subscribers.pages')}
        previous={
          from > 0 ? { href: subscribersPath(words, 0), label: t('subscribers.newest') } : null
        }
        next={
          list.isMore
            ? {
                href: subscribersPath(words, from + SUBSCRIBERS_SHOWN),
                label: t('subscribers.older'),
              }
            : null
        }
      />
    </section>
  );
}
