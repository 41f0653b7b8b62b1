import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A possible target of a menu entry. */
export interface Target {
  /** `{kind}:{id}`. */
  value: string;
  label: string;
  language: string;
}

interface NewEntryProps {
  language: string;
  /** Language of the menu. */
  named: string;
  targets: readonly Target[];
  action: FormAction;
}

export function NewEntry({ language, named, targets, action }: NewEntryProps) {
  const t = getStaffT(language);
  const kindOf = (value: string) => {
    const [kind] = value.split(':');
    return kind === 'page' || kind === 'topic' ? kind : 'collection';
  };
  return (
    <Form action={action} id="entry" label={t('site.addEntry')}>
      <h3>{t('site.addEntry')}</h3>
      <input type="hidden" name="language" value={named} />
      <Select
        name="target"
        label={t('site.leadsTo')}
        options={[
          ...targets.map(({ value, label, language: tongue }) => {
            return {
              value,
              label: `${t(`site.kind.${kindOf(value)}`)}: ${label}`,
              language: tongue,
            };
          }),
          { value: 'address', label: t('site.kind.address') },
        ]}
      />
      <Field name="href" label={t('site.href')} hint={t('site.hrefHint')} dir="ltr" isOptional />
      <Field
        name="label"
        label={t('site.label')}
        hint={t('site.labelHint')}
        lang={named}
        dir={direction(named)}
        isOptional
      />
      <SubmitButton>{t('site.addEntry')}</SubmitButton>
    </Form>
  );
}
