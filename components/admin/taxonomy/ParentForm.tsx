import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { withBelow } from '@/domain/taxonomy/tree';
import { getStaffT } from '@/i18n/staff/translate';
import type { NamedPart } from './named';
import { type Nested, parentOptions } from './parent-options';

interface PlaceFormProps {
  part: NamedPart;
  language: string;
  id: string;
  parentId: string | null;
  all: readonly (Nested & { parentId: string | null })[];
  action: FormAction;
}

/** Chooses the parent of a topic or collection. */
export function ParentForm({ part, language, id, parentId, all, action }: PlaceFormProps) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <SectionTitle>{t(`${part}.place`)}</SectionTitle>
      <Form action={action} id="place">
        <input type="hidden" name="id" value={id} />
        <SeenField value={parentId ?? ''} />
        <Select
          name="parent"
          label={t(`${part}.below`)}
          defaultValue={parentId ?? ''}
          options={[
            { value: '', label: t(`${part}.top`) },
            ...parentOptions(all, withBelow(id, all)),
          ]}
        />
        <SubmitButton kind="plain">{t(`${part}.save`)}</SubmitButton>
      </Form>
    </section>
  );
}
