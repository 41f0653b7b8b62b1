import { OtherWords } from '@/components/admin/taxonomy/OtherLanguages';
import { Columns } from '@/components/admin/ui/Columns';
import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Tabs } from '@/components/admin/ui/tabs/Tabs';
import { nameAdminPath } from '@/domain/addresses/staff-address';
import type { NameFile } from '@/domain/names/name-file';
import { namePrint } from '@/domain/taxonomy/term-name';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface FormsFormProps {
  language: string;
  file: NameFile;
  /** Content language whose form is shown. */
  named: string;
  /** Null when the user may not change the name. */
  action: FormAction | null;
}

/** A name's preferred form and sentence in one language, next to those in another. */
export function FormsForm({ language, file, named, action }: FormsFormProps) {
  const t = getStaffT(language);
  const words = file.names.find((each) => each.language === named);
  const tongue = { lang: named, dir: direction(named) };
  return (
    <section className="section" aria-labelledby="words-title">
      <SectionTitle id="words-title">{t('names.words')}</SectionTitle>
      <Tabs
        label={t('names.languages')}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: nameAdminPath(file.id, tag),
          isHere: tag === named,
          label: file.names.some((each) => each.language === tag)
            ? languageName(tag, language)
            : t('names.languageMissing', { language: languageName(tag, language) }),
        }))}
      />
      <Columns>
        {action ? (
          <Form action={action} id="words" key={named} label={languageName(named, language)}>
            <input type="hidden" name="id" value={file.id} />
            <input type="hidden" name="language" value={named} />
            <SeenField value={namePrint(words)} />
            <Field name="name" label={t('names.name')} defaultValue={words?.name} {...tongue} />
            <TickToGoOn name="sameName" label={t('names.bothNamed')} />
            <Field
              name="sortForm"
              label={t('names.sortForm')}
              hint={t('names.sortFormHint')}
              defaultValue={words?.sortForm}
              isOptional
              {...tongue}
            />
            <Field
              name="slug"
              label={t('names.address')}
              hint={t('names.addressHint')}
              defaultValue={words?.slug}
              isOptional
              {...tongue}
            />
            <TextArea
              name="description"
              label={t('names.description')}
              defaultValue={words?.description}
              rows={2}
              isOptional
              {...tongue}
            />
            <SubmitButton>{t('names.saveForm')}</SubmitButton>
          </Form>
        ) : (
          <div {...tongue}>
            <p>{words?.name}</p>
            <p>{words?.description}</p>
          </div>
        )}
        <OtherWords part="names" language={language} names={file.names} except={named} />
      </Columns>
    </section>
  );
}
