import { SubscribersTabs } from '@/components/admin/subscribers/SubscribersTabs';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { FilterBar } from '@/components/admin/ui/FilterBar';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { Notice } from '@/components/admin/ui/Notice';
import { Pager } from '@/components/admin/ui/Pager';
import { SWITCHES_PATH, switchesPath } from '@/domain/addresses/staff-address';
import { LISTED_KINDS, SWITCHES_SHOWN, type SwitchFilter } from '@/domain/mail-switch/switch-line';
import { getStaffT } from '@/i18n/staff/translate';
import { SwitchTable, type SwitchTableProps } from './SwitchTable';

interface SwitchesPageProps extends SwitchTableProps {
  filter: SwitchFilter;
  /** From 1. */
  page: number;
  /** How many fit the filter. */
  count: number;
  /** Whether the site sends mail. */
  isMailed: boolean;
}

/** All that can be followed by e-mail, each with its switch. */
export function SwitchesPage({ filter, page, count, isMailed, ...table }: SwitchesPageProps) {
  const { language, lines } = table;
  const t = getStaffT(language);
  const isFiltered = filter.words !== '' || filter.kind !== '' || filter.is !== '';
  return (
    <>
      <h1>{t('subscribers.switches.title')}</h1>
      <SubscribersTabs language={language} here="switches" />
      <p>{t('subscribers.switches.words')}</p>
      {!isMailed && <Notice>{t('subscribers.noMail')}</Notice>}
      <FilterBar
        label={t('subscribers.switches.find')}
        apply={t('subscribers.apply')}
        action={SWITCHES_PATH}
        clear={isFiltered ? { href: SWITCHES_PATH, label: t('subscribers.switches.clear') } : null}
      >
        <Field
          type="search"
          name="q"
          dir="auto"
          label={t('subscribers.switches.search')}
          defaultValue={filter.words}
        />
        <Select
          name="kind"
          label={t('subscribers.switches.kind')}
          defaultValue={filter.kind}
          options={[
            { value: '', label: t('subscribers.switches.anyKind') },
            ...LISTED_KINDS.map((value) => {
              return { value, label: t(`subscribers.switches.kinds.${value}`) };
            }),
          ]}
        />
        <Select
          name="is"
          label={t('subscribers.switches.state')}
          defaultValue={filter.is}
          options={[
            { value: '', label: t('subscribers.switches.either') },
            { value: 'on', label: t('subscribers.switches.on') },
            { value: 'off', label: t('subscribers.switches.off') },
          ]}
        />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState title={t('subscribers.switches.notFound')} />
      ) : (
        <>
          <p role="status" className="faint">
            {t('subscribers.switches.found', { count })}
          </p>
          <SwitchTable {...table} />
        </>
      )}
      <Pager
        label={t('subscribers.pages')}
        previous={
          page > 1
            ? { href: switchesPath(filter, page - 1), label: t('subscribers.switches.previous') }
            : null
        }
        next={
          count > page * SWITCHES_SHOWN
            ? { href: switchesPath(filter, page + 1), label: t('subscribers.switches.next') }
            : null
        }
      />
    </>
  );
}
