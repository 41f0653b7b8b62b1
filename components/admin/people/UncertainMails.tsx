import { momentWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import { Notice } from '@/components/admin/ui/Notice';
import { PEOPLE_PATH } from '@/domain/addresses/staff-address';
import type { UncertainMail } from '@/domain/mail/mail';
import { getStaffT } from '@/i18n/staff/translate';

interface UncertainMailsProps {
  language: string;
  timeZone: string;
  mails: readonly UncertainMail[];
}

const PLACE = 'uncertain-mail';

/**
 * Mails whose sending was interrupted after the whole content was sent, so that delivery is
 * uncertain. Nothing when there are none.
 */
export function UncertainMails({ language, timeZone, mails }: UncertainMailsProps) {
  const t = getStaffT(language);
  if (mails.length === 0) return null;
  return (
    <section id={PLACE}>
      <DataTable
        caption={t('people.uncertain.title')}
        rows={mails}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'to',
            label: t('people.uncertain.to'),
            isHeader: true,
            cell: ({ to }) => <bdi dir="ltr">{to}</bdi>,
          },
          {
            key: 'subject',
            label: t('people.uncertain.subject'),
            cell: ({ subject }) => <span dir="auto">{subject}</span>,
          },
          {
            key: 'day',
            label: t('people.uncertain.day'),
            cell: ({ createdAt }) => momentWords(createdAt, language, timeZone),
          },
        ]}
      />
      <p>{t('people.uncertain.words')}</p>
    </section>
  );
}

/** Notice on an administrator's dashboard that there are such mails. */
export function UncertainNotice({ language, count }: { language: string; count: number }) {
  const t = getStaffT(language);
  if (count === 0) return null;
  return (
    <Notice>
      <p>{t('people.uncertain.notice', { count })}</p>
      <p>
        <a href={`${PEOPLE_PATH}#${PLACE}`}>{t('people.uncertain.see')}</a>
      </p>
    </Notice>
  );
}
