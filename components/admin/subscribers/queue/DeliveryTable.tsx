import { momentWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import type { Delivery, DeliveryCounts } from '@/domain/subscriber-mails/delivery';
import { getStaffT } from '@/i18n/staff/translate';
import { DeliveryName, type DeliveryNames } from './DeliveryName';

const COLUMNS = ['sent', 'failed', 'uncertain', 'dropped'] as const;

/** How far the mails are, one line for each announcement, digest or day. */
export function DeliveryTable(props: DeliveryNames & { deliveries: readonly Delivery[] }) {
  const { deliveries, ...of } = props;
  const { language, timeZone } = of;
  const t = getStaffT(language);
  const number = new Intl.NumberFormat(language);
  return (
    <DataTable
      caption={t('subscribers.queue.title')}
      isCaptionHidden
      rows={deliveries}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'subject',
          label: t('subscribers.queue.subject'),
          isHeader: true,
          cell: (row) => <DeliveryName {...of} subject={row.subject} />,
        },
        {
          key: 'at',
          label: t('subscribers.queue.at'),
          cell: ({ at }) => (
            <time dateTime={new Date(at).toISOString()}>{momentWords(at, language, timeZone)}</time>
          ),
        },
        {
          key: 'progress',
          label: t('subscribers.queue.progress'),
          cell: (row) => <Progress row={row} language={language} />,
        },
        ...COLUMNS.map((key) => ({
          key,
          label: t(`subscribers.queue.${key}`),
          isNumber: true,
          cell: (row: Delivery) => number.format(row[key]),
        })),
      ]}
    />
  );
}

function Progress({ row, language }: { row: Delivery; language: string }) {
  const t = getStaffT(language);
  const left = row.waiting + row.sending;
  const total = left + doneOf(row);
  if (left === 0) return t(`subscribers.queue.${row.isQueuing ? 'queuing' : 'finished'}`);
  return (
    <>
      <progress
        value={total - left}
        max={total}
        aria-label={t('subscribers.queue.progress')}
        className="block w-full accent-accent"
      />
      {t('subscribers.queue.left', { left, total })}
      {row.isQueuing && <> {t('subscribers.queue.queuing')}</>}
    </>
  );
}

function doneOf({ sent, failed, uncertain, dropped }: DeliveryCounts): number {
  return sent + failed + uncertain + dropped;
}
