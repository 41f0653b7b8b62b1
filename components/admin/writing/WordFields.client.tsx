'use client';

import { useTranslations } from 'use-intl/react';
import { TEASER, WORKING_TITLE } from '@/components/admin/ui/classes';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { WriterOffered } from '@/domain/documents/byline';
import type { Dir } from '@/domain/documents/document';
import { teaser } from '@/domain/documents/plain/teaser';
import { AddressField } from './AddressField.client';
import { MetaFields } from './details/MetaFields.client';
import { READERS_SUBTITLE, READERS_TITLE } from './room/sheet-looks';
import { useTextEditing } from './text-editing-context';
import { WritersField } from './WritersField.client';
import { ONE_LINE, type WordFieldsProps } from './word-fields';

const HEAD = 'desk-head grid gap-3';

/** A field that looks like the words in it, with a line below. */
const BARE =
  'field-sizing-content min-h-0 resize-none border-0 border-b bg-transparent px-0 read-only:text-faint';

/** Its line is shown when it is used; a page that opens at the title is not scrolled. */
const ON_SHEET = `${BARE} scroll-mt-[calc(var(--room-bar)+12rem)] border-transparent py-0.5 placeholder:text-faint placeholder:opacity-100 hover:border-line focus:border-line`;

/** Title and subtitle, shown above the body. */
export function HeadFields({ text, language, dir, readOnly }: WordFieldsProps) {
  const t = useTranslations();
  const own = { lang: language, dir, readOnly, autoComplete: 'off', ...ONE_LINE };
  return (
    <div className={HEAD}>
      <TextArea
        {...own}
        name="title"
        className={`${BARE} ${WORKING_TITLE}`}
        label={t('writing.field.title')}
        defaultValue={text.title}
      />
      <TextArea
        {...own}
        name="subtitle"
        className={`${BARE} text-large`}
        label={t('writing.field.subtitle')}
        isOptional
        defaultValue={text.subtitle}
      />
    </div>
  );
}

/** Title, subtitle and teaser as readers see them: the labels are only for screen readers. */
export function SheetFields({ text, language, dir, readOnly }: WordFieldsProps) {
  const t = useTranslations();
  const own = { lang: language, dir, readOnly, autoComplete: 'off', isLabelHidden: true };
  return (
    <div className={HEAD}>
      <TextArea
        {...own}
        {...ONE_LINE}
        name="title"
        className={`${ON_SHEET} ${READERS_TITLE}`}
        label={t('writing.field.title')}
        placeholder={t('writing.field.title')}
        defaultValue={text.title}
      />
      <TextArea
        {...own}
        {...ONE_LINE}
        name="subtitle"
        className={`${ON_SHEET} ${READERS_SUBTITLE}`}
        label={t('writing.field.subtitle')}
        isOptional
        placeholder={t('writing.field.subtitle')}
        defaultValue={text.subtitle}
      />
      <TextArea
        {...own}
        name="teaser"
        className={`${ON_SHEET} [line-height:inherit]`}
        rows={1}
        label={t('writing.field.teaser')}
        isOptional
        placeholder={t('writing.room.teaser')}
        defaultValue={text.teaser}
      />
    </div>
  );
}

interface MoreFieldsProps extends WordFieldsProps {
  /** Path before the address, such as `/en/stories/`. */
  before: string;
  /** Whether the address is public and cannot be changed here. */
  isPublic: boolean;
  isTranslation: boolean;
  /** Accounts that a byline can name, and the name of the current user. */
  writers: readonly WriterOffered[];
  you: string;
}

/** Teaser, address, credits, and what search engines show. */
export function MoreFields({ text, language, dir, readOnly, ...more }: MoreFieldsProps) {
  const t = useTranslations();
  const own = { lang: language, dir, readOnly, autoComplete: 'off' };
  return (
    <div className="mt-6 grid max-w-[38rem] grid-cols-1 gap-[1.25rem] min-[48rem]:max-w-none [&_[readonly]]:text-faint">
      <TextArea
        {...own}
        name="teaser"
        label={t('writing.field.teaser')}
        hint={t('writing.field.teaserHint')}
        isOptional
        rows={3}
        defaultValue={text.teaser}
      />
      <TeaserPreview language={language} dir={dir} />
      <CreditFields {...{ text, language, dir, readOnly }} {...more} />
      <MetaFields {...{ text, language, dir, readOnly }} />
    </div>
  );
}

/** Address and credits of one language. */
export function CreditFields({ text, language, dir, readOnly, ...more }: MoreFieldsProps) {
  const t = useTranslations();
  const own = { lang: language, dir, readOnly, autoComplete: 'off' };
  return (
    <>
      <AddressField before={more.before} isPublic={more.isPublic} readOnly={readOnly} />
      <WritersField known={more.writers} you={more.you} readOnly={readOnly} />
      {(more.isTranslation || text.translatorCredit) && (
        <Field
          {...own}
          name="translatorCredit"
          label={t('writing.field.translatorCredit')}
          isOptional
          defaultValue={text.translatorCredit}
        />
      )}
      <Field
        {...own}
        name="dateNote"
        label={t('writing.field.dateNote')}
        hint={t('writing.field.dateNoteHint')}
        isOptional
        defaultValue={text.dateNote}
      />
    </>
  );
}

/** The teaser as in lists, updated while typing. */
export function TeaserPreview({ language, dir }: { language: string; dir: Dir }) {
  const { text } = useTextEditing();
  const t = useTranslations();
  const { teaser: written, body } = text.current;
  const shown = teaser({ written, document: body, language });
  return (
    <div className={TEASER}>
      <p className="faint">{t('writing.field.teaserShown')}</p>
      <p lang={language} dir={dir} data-teaser>
        {shown || '—'}
      </p>
    </div>
  );
}
