import { Choices } from '@/components/admin/ui/forms/Choices.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { KINDS, USUAL_KIND } from '@/domain/stories/story-kind';
import type { Template } from '@/domain/writing/duplicate';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface NewStoryProps {
  language: string;
  languages: readonly string[];
  templates: readonly Template[];
  action: FormAction;
}

/** Creates a story with the minimum that writing needs. */
export function NewStory({ language, languages, templates, action }: NewStoryProps) {
  const t = getStaffT(language);
  const usual = { kind: t(`stories.kind.${USUAL_KIND}`) };
  return (
    <>
      <h1>{t('stories.new.title')}</h1>
      <Form action={action} id="new-story" label={t('stories.new.title')}>
        <Field
          name="title"
          dir="auto"
          label={t('stories.new.titleField')}
          hint={t('stories.new.titleHint')}
          isOptional
        />
        <Select
          name="language"
          label={t('stories.new.language')}
          hint={t('stories.new.languageHint')}
          defaultValue={language}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
        />
        {templates.length > 0 && (
          <Select
            name="template"
            label={t('stories.new.template')}
            hint={t('stories.new.templateHint')}
            options={[
              { value: '', label: t('stories.new.noTemplate') },
              ...templates.map((each) => ({
                value: each.id,
                label: each.title || t('stories.untitled'),
                language: each.language,
              })),
            ]}
          />
        )}
        <Choices
          name="kind"
          kind="one"
          label={t('stories.column.kind')}
          chosen={[templates.length > 0 ? '' : USUAL_KIND]}
          options={[
            ...(templates.length > 0
              ? [{ value: '', label: t('stories.new.templateKind', usual) }]
              : []),
            ...KINDS.map((kind) => ({ value: kind, label: t(`stories.kind.${kind}`) })),
          ]}
        />
        <Toolbar>
          <SubmitButton>{t('stories.new.begin')}</SubmitButton>
        </Toolbar>
      </Form>
    </>
  );
}
