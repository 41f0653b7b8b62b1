'use client';

import { useTranslations } from 'use-intl/react';
import { PANEL } from '@/components/admin/ui/classes';
import { isReadOnly } from '@/components/admin/writing/autosave/saving';
import type { Cover } from '@/components/admin/writing/details/CoverField.client';
import { MetaFields } from '@/components/admin/writing/details/MetaFields.client';
import { SearchPreview } from '@/components/admin/writing/details/SearchPreview.client';
import { TextFieldsElsewhere } from '@/components/admin/writing/TextForm.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { CreditFields } from '@/components/admin/writing/WordFields.client';
import type { TextSheetProps } from '@/components/admin/writing/WritingArea.client';

interface TextDetailsProps extends TextSheetProps {
  languageName: string;
  /** Name of the site for readers of the language. */
  siteName: string;
  siteHost: string;
  cover: Cover | null;
}

/** Details of one language: URL, credits, search and sharing. They are saved with the text. */
export function TextDetails(props: TextDetailsProps) {
  const { text, dir, languageName } = props;
  const { language } = props.place;
  const { saving } = useTextEditing();
  const t = useTranslations();
  const own = { text, language, dir, readOnly: isReadOnly(saving) };
  return (
    <section className={PANEL} id="text-details" aria-labelledby="text-details-title">
      <h2 id="text-details-title">{t('writing.room.thisText', { language: languageName })}</h2>
      <TextFieldsElsewhere>
        <CreditFields
          {...own}
          before={props.before}
          isPublic={props.wasPublic}
          isTranslation={props.isTranslation}
          writers={props.writers}
          you={props.writer}
        />
      </TextFieldsElsewhere>
      <SearchPreview
        {...{ language, dir, storyId: props.place.storyId }}
        host={props.siteHost}
        path={props.before}
        siteName={props.siteName}
        cover={props.cover}
      >
        <TextFieldsElsewhere>
          <MetaFields {...own} />
        </TextFieldsElsewhere>
      </SearchPreview>
    </section>
  );
}
