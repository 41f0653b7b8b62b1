import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { seenPrint } from '@/domain/forms/seen';
import type { ImageRecord } from '@/domain/images/library';
import { CREATIVE_COMMONS, RIGHTS_STATEMENTS, statementUri } from '@/domain/images/rights';
import { seenDetails } from '@/domain/images/seen-image';
import { licenceName } from '@/domain/settings/licence-name';
import { getStaffT } from '@/i18n/staff/translate';
import type { FormAction } from '../ui/forms/form-state';
import { FocusField } from './FocusField.client';

interface FactsFormProps {
  language: string;
  image: ImageRecord;
  action: FormAction;
  isFixed: boolean;
}

/** The details of an image that are the same in every language: rights, credit, focal point. */
export function DetailsForm({ language, image, action, isFixed }: FactsFormProps) {
  const t = getStaffT(language);
  const file = image.files.find((each) => each.width >= 400) ?? image.files.at(-1);
  return (
    <Form action={action} id="facts" label={t('images.facts')}>
      <input type="hidden" name="id" value={image.id} />
      <SeenField value={seenPrint(seenDetails(image))} />
      <Select
        name="rights"
        label={t('images.rights')}
        defaultValue={image.rights}
        disabled={isFixed}
        options={rightsOptions(image.rights, language)}
      />
      <Field
        name="credit"
        label={t('images.creditAll')}
        hint={t('images.creditAllHint')}
        defaultValue={image.credit}
        readOnly={isFixed}
        dir="auto"
      />
      {file && (
        <FocusField
          src={file.src}
          width={file.width}
          height={file.height}
          x={Math.round(image.focusX * 100)}
          y={Math.round(image.focusY * 100)}
          isFixed={isFixed}
          words={{
            label: t('images.focus'),
            hint: t('images.focusHint'),
            x: t('images.focusX'),
            y: t('images.focusY'),
          }}
        />
      )}
      {!isFixed && <SubmitButton>{t('images.save')}</SubmitButton>}
    </Form>
  );
}

function rightsOptions(now: string, language: string) {
  const t = getStaffT(language);
  const options: { value: string; label: string }[] = [
    { value: '', label: t('images.noRights') },
    ...CREATIVE_COMMONS.map((uri) => ({ value: uri, label: licenceName(uri) })),
    ...RIGHTS_STATEMENTS.map((code) => ({
      value: statementUri(code),
      label: t(`images.statement.${code}`),
    })),
  ];
  const isListed = options.some(({ value }) => value === now);
  return isListed ? options : [...options, { value: now, label: licenceName(now) }];
}
