'use client';

import { useTranslations } from 'use-intl/react';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { ONE_LINE, type WordFieldsProps } from '@/components/admin/writing/word-fields';
import { SHOWN_COLUMNS, shownLength } from '@/domain/documents/plain/meta-length';

/** Title and description of one language for search engines and shared links. */
export function MetaFields({ text, language, dir, readOnly }: WordFieldsProps) {
  const { text: written } = useTextEditing();
  const t = useTranslations();
  const { metaTitle, metaDescription } = written.current;
  const own = { lang: language, dir, readOnly, autoComplete: 'off', isOptional: true };
  const length = (words: string, columns: number) =>
    t('writing.field.metaLength', shownLength(words, columns, language));
  return (
    <>
      <TextArea
        {...own}
        {...ONE_LINE}
        name="metaTitle"
        label={t('writing.field.metaTitle')}
        hint={
          <>
            {t('writing.field.metaTitleHint')}{' '}
            {metaTitle && length(metaTitle, SHOWN_COLUMNS.result.title)}
          </>
        }
        defaultValue={text.metaTitle}
      />
      <TextArea
        {...own}
        name="metaDescription"
        rows={3}
        label={t('writing.field.metaDescription')}
        hint={
          <>
            {t('writing.field.metaDescriptionHint')}{' '}
            {metaDescription && length(metaDescription, SHOWN_COLUMNS.result.description)}
          </>
        }
        defaultValue={text.metaDescription}
      />
    </>
  );
}
