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
import { namePrint, type TermWords } from '@/domain/taxonomy/term-name';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { namedPath } from './named';
import { OtherWords } from './OtherLanguages';

interface WordsFormProps {
  part: 'topics' | 'places';
  language: string;
  id: string;
  names: readonly Omit<TermWords, 'extent'>[];
  /** Content language whose names and texts are shown. */
  named: string;
  /** Null when the user may not change it. */
  action: FormAction | null;
}

/** A name and description in one language, next to those in another. */
export function WordsForm({ part, language, id, names, named, action }: WordsFormProps) {
  const t = getStaffT(language);
  const words = names.find((each) => each.language === named);
  const tongue = { lang: named, dir: direction(named) };
  return (
    <section className="section" aria-labelledby="words-title">
      <SectionTitle id="words-title">{t(`${part}.words`)}</SectionTitle>
      <Tabs
        label={t(`${part}.languages`)}
        tabs={INTERFACE_LANGUAGES.map((tag) => ({
          href: namedPath(part, id, tag),
          isHere: tag === named,
          label: names.some((each) => each.language === tag)
            ? languageName(tag, language)
            : t(`${part}.languageMissing`, { language: languageName(tag, language) }),
        }))}
      />
      <Columns>
        {action ? (
          <Form action={action} id="words" key={named} label={languageName(named, language)}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="language" value={named} />
            <SeenField value={namePrint(words)} />
            <Field name="name" label={t(`${part}.name`)} defaultValue={words?.name} {...tongue} />
            <TickToGoOn name="sameName" label={t(`${part}.bothNamed`)} />
            <Field
              name="slug"
              label={t(`${part}.address`)}
              hint={t(`${part}.addressHint`)}
              defaultValue={words?.slug}
              isOptional
              {...tongue}
            />
            <TextArea
              name="description"
              label={t(`${part}.description`)}
              defaultValue={words?.description}
              isOptional
              {...tongue}
            />
            <SubmitButton>{t(`${part}.save`)}</SubmitButton>
          </Form>
        ) : (
          <div {...tongue}>
            <p>{words?.name}</p>
            <p>{words?.description}</p>
          </div>
        )}
        <OtherWords part={part} language={language} names={names} except={named} />
      </Columns>
    </section>
  );
}
