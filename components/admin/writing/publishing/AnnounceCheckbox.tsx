import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import type { Announcing } from '@/domain/announcements/announcing';
import type { StaffT } from '@/i18n/staff/translate';

interface AnnounceCheckboxProps extends Announcing {
  t: StaffT;
  /** What was chosen before. */
  chosen?: '' | 'yes' | 'no';
}

/** A checkbox not to send a first publication to subscribers, or to send a correction to them. */
export function AnnounceCheckbox({ t, is, recipients, chosen = '' }: AnnounceCheckboxProps) {
  const value = is === 'first' ? 'no' : 'yes';
  const words = is === 'first' ? 'announceNot' : 'announceAgain';
  const number = recipients !== null && t('writing.publish.recipients', { count: recipients });
  return (
    <Checkbox
      name="announce"
      value={value}
      defaultChecked={chosen === value}
      label={t(`writing.publish.${words}`)}
      hint={
        <>
          {is === 'first' && number ? <strong>{number}</strong> : number}{' '}
          {t(`writing.publish.${words}Hint`)}
        </>
      }
    />
  );
}
