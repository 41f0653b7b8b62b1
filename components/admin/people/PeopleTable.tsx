import { momentWords } from '@/components/admin/moment';
import { DataTable } from '@/components/admin/ui/DataTable';
import { personPath } from '@/domain/addresses/staff-address';
import type { Person } from '@/domain/people/people';
import type { Staff } from '@/domain/permissions/staff';
import { getStaffT } from '@/i18n/staff/translate';
import { roleWords } from './people-words';

interface PeopleTableProps {
  staff: Staff;
  language: string;
  timeZone: string;
  people: readonly Person[];
}

/** All users, each with a link to their page. */
export function PeopleTable({ staff, language, timeZone, people }: PeopleTableProps) {
  const t = getStaffT(language);
  const state = ({ disabledAt }: Person) =>
    disabledAt === null
      ? t('people.active')
      : t('people.disabledSince', { moment: momentWords(disabledAt, language, timeZone) });
  const seen = ({ seenAt }: Person) =>
    seenAt === null ? t('people.notSignedIn') : momentWords(seenAt, language, timeZone);
  return (
    <DataTable
      caption={t('people.everybody')}
      isCaptionHidden
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: 'name',
          label: t('people.name'),
          isHeader: true,
          cell: (person) => (
            <>
              <a href={personPath(person.id)} dir="auto">
                {person.name || person.email}
              </a>
              {person.id === staff.staffId && <span className="faint"> {t('people.you')}</span>}
            </>
          ),
        },
        {
          key: 'email',
          label: t('people.email'),
          cell: (person) => <bdi dir="ltr">{person.email}</bdi>,
        },
        { key: 'role', label: t('people.role'), cell: (person) => roleWords(person, language) },
        { key: 'seen', label: t('people.seen'), cell: seen },
        { key: 'state', label: t('people.state'), cell: state },
      ]}
    />
  );
}
