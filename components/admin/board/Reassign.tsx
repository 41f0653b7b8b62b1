import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Assignment, Candidate } from '@/domain/assignments/assignment';
import { getStaffT } from '@/i18n/staff/translate';

interface HandOverProps {
  language: string;
  place: { storyId: string; language: string };
  given: Assignment | null;
  /** Id of the current user. */
  staffId: string;
  candidates: readonly Candidate[];
  action: FormAction;
  /** Page to show afterwards. */
  back: 'text' | 'place';
}

/** Assigns a text that the user has, or nobody has, to another user who may write it. */
export function HandOver(props: HandOverProps) {
  const { language, place, given, staffId, candidates, action, back } = props;
  const t = getStaffT(language);
  const others = candidates.filter(({ id }) => id !== staffId);
  const isOthers = given?.staffId && given.staffId !== staffId;
  const label = t(given?.staffId ? 'board.place.handOver' : 'board.place.assign');
  if (isOthers || others.length === 0) return null;
  return (
    <Form action={action} id="hand-over-form" label={label}>
      <input type="hidden" name="storyId" value={place.storyId} />
      <input type="hidden" name="language" value={place.language} />
      <input type="hidden" name="back" value={back} />
      <Select
        name="to"
        label={t('board.place.to')}
        options={[
          { value: '', label: t('stories.bulk.choose') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div>
        <SubmitButton kind="plain">{label}</SubmitButton>
      </div>
    </Form>
  );
}
