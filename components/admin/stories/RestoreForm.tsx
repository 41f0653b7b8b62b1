import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { listParams, type StaffListQuery } from '@/domain/story-list/story-list';
import { getStaffT } from '@/i18n/staff/translate';

interface RestoreFormProps {
  storyId: string;
  /** What the story is called in its row. */
  title: string;
  language: string;
  query: StaffListQuery;
  action: FormAction;
}

/** Restores one story of the trash. */
export function RestoreForm({ storyId, title, language, query, action }: RestoreFormProps) {
  const t = getStaffT(language);
  const back = new URLSearchParams(listParams(query)).toString();
  return (
    <Form action={action} id={`restore-${storyId}`}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton kind="plain">
        {t('stories.bulk.unbin')}
        <span className="sr-only"> {title}</span>
      </SubmitButton>
    </Form>
  );
}
