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
import { collectionAdminPath } from '@/domain/addresses/staff-address';
import type { CollectionFile } from '@/domain/collections/collection-file';
import { namePrint } from '@/domain/taxonomy/term-name';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface CollectionWordsFormProps {
  language: string;
  collection: CollectionFile;
  /** Content language whose names and texts are shown. */
  named: string;
  /** Null when the user may not change the collection. */
  action: FormAction | null;
}

/** A collection's name and description in one language, next to those in another. */
export function CollectionWordsForm(props: CollectionWordsFormProps) {
  const { language, collection, named, action } = props;
  const t = getStaffT(language);
  const words = collection.names.find((each) => each.language === named);
  const tongue = { lang: named, dir: direction(named) };
  return (
    <section className="section" aria-labelledby="words-title">
      <SectionTitle id="words-title">{t('collections.words')}</SectionTitle>
      <Tabs
        label={t('collections.languages')}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: collectionAdminPath(collection.id, tag),
          isHere: tag === named,
          label: collection.names.some((each) => each.language === tag)
            ? languageName(tag, language)
            : t('collections.languageMissing', { language: languageName(tag, language) }),
        }))}
      />
      <Columns>
        {action ? (
          <Form action={action} id="words" key={named} label={languageName(named, language)}>
            <input type="hidden" name="id" value={collection.id} />
            <input type="hidden" name="language" value={named} />
            <SeenField value={namePrint(words)} />
            <Field
              name="name"
              label={t('collections.name')}
              defaultValue={words?.name}
              {...tongue}
            />
            <TickToGoOn name="sameName" label={t('collections.bothNamed')} />
            <Field
              name="slug"
              label={t('collections.address')}
              hint={t('collections.addressHint')}
              defaultValue={words?.slug}
              isOptional
              {...tongue}
            />
            <TextArea
              name="description"
              label={t('collections.description')}
              defaultValue={words?.description}
              isOptional
              rows={6}
              {...tongue}
            />
            <Field
              name="extent"
              label={t('collections.extent')}
              hint={t('collections.extentHint')}
              defaultValue={words?.extent}
              isOptional
              {...tongue}
            />
            <SubmitButton>{t('collections.save')}</SubmitButton>
          </Form>
        ) : (
          <div {...tongue}>
            <p>{words?.name}</p>
            <p>{words?.description}</p>
            <p>{words?.extent}</p>
          </div>
        )}
        <OtherWords
          part="collections"
          language={language}
          names={collection.names}
          except={named}
        />
      </Columns>
    </section>
  );
}
