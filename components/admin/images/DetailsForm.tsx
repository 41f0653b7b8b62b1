import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { PictureRecord } from '@/domain/images/library';
import { CREATIVE_COMMONS, RIGHTS_STATEMENTS, statementUri } from '@/domain/images/rights';
import { licenceName } from '@/domain/settings/licence-name';
import { getStaffT } from '@/i18n/staff/translate';
import type { FormAction } from '../ui/forms/form-state';
import { FocusField } from './FocusField.client';

interface FactsFormProps {
  /** BCP 47 of the interface. */
  language: string;
  picture: PictureRecord;
  action: FormAction;
  isFixed: boolean;
}

/** What holds of a picture in every language: rights, credit, and the point that matters most. */
export function DetailsForm({ language, picture, action, isFixed }: FactsFormProps) {
  const t = getStaffT(language);
  const file = picture.files.find((each) => each.width >= 400) ?? picture.files.at(-1);
  return (
    <Form action={action} id="facts" label={t('pictures.facts')}>
      <input type="hidden" name="id" value={picture.id} />
      <Select
        name="rights"
        label={t('pictures.rights')}
        defaultValue={picture.rights}
        disabled={isFixed}
        options={rightsOptions(picture.rights, language)}
      />
      <Field
        name="credit"
        label={t('pictures.creditAll')}
        hint={t('pictures.creditAllHint')}
        defaultValue={picture.credit}
        readOnly={isFixed}
        dir="auto"
      />
      {file && (
        <FocusField
          src={file.src}
          width={file.width}
          height={file.height}
          x={Math.round(picture.focusX * 100)}
          y={Math.round(picture.focusY * 100)}
          isFixed={isFixed}
          words={{
            label: t('pictures.focus'),
            hint: t('pictures.focusHint'),
            x: t('pictures.focusX'),
            y: t('pictures.focusY'),
          }}
        />
      )}
      {!isFixed && <SubmitButton>{t('pictures.save')}</SubmitButton>}
    </Form>
  );
}

function rightsOptions(now: string, language: string) {
  const t = getStaffT(language);
  const options: { value: string; label: string }[] = [
    { value: '', label: t('pictures.noRights') },
    ...CREATIVE_COMMONS.map((uri) => ({ value: uri, label: licenceName(uri) })),
    ...RIGHTS_STATEMENTS.map((code) => ({
      value: statementUri(code),
      label: t(`pictures.statement.${code}`),
    })),
  ];
  const isListed = options.some(({ value }) => value === now);
  return isListed ? options : [...options, { value: now, label: licenceName(now) }];
}
