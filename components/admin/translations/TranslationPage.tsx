import { CommentsMargin } from '@/components/admin/comments/CommentsMargin.client';
import type { CommentActions } from '@/components/admin/comments/thread-props';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { LoadedLater } from '@/components/admin/ui/LoadedLater';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { PlainSaveProvider } from '@/components/admin/writing/PlainSave.client';
import { ReadOnlyText } from '@/components/admin/writing/ReadOnlyText';
import { textEditingProps, textOf, textSheetProps } from '@/components/admin/writing/writing-props';
import { bodyImages } from '@/components/images/body-images';
import { textPath, translationPath } from '@/domain/addresses/staff-address';
import type { SideField } from '@/domain/translations/sides-of-text';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { FieldHints } from './FieldHints.client';
import { translationTitle } from './page-title';
import { AlignedRows } from './rows/AlignedRows';
import { rowsOf } from './rows/rows';
import { SourceChoice } from './SourceChoice';
import { SourceFields } from './SourceFields';
import { sourceCells } from './source-cells';
import { TranslationEditing } from './TranslationEditing.client';
import type { TranslationData } from './translation-data';

const READ = ['writing', 'translationPage'] as const;
/** Fields below the body. */
const MORE_FIELDS = ['teaser', 'metaTitle', 'metaDescription'] as const;
const WRITTEN = [...READ, 'presence', 'editor', 'review', 'images'] as const;

interface TranslationPageProps extends TranslationData {
  actions: CommentActions & Record<'saveWords' | 'stillRight' | 'notStillRight', FormAction>;
}

/** The translation page: one language of a story edited next to another. */
export function TranslationPage({ actions, ...found }: TranslationPageProps) {
  const { data, sides } = found;
  const { storyId, language, interfaceLanguage } = data;
  const t = getStaffT(interfaceLanguage);
  const text = textOf(data);
  const { source, madeFrom, sourceLanguage: from, madeFromLanguage } = sides;
  const isOther = madeFromLanguage !== null && madeFromLanguage !== sides.sourceLanguage;
  const heading = (
    <>
      <h1 className="sr-only">{translationTitle(found)}</h1>
      {isOther && (
        <p className="notice is-note">
          {t('translationPage.from.other', {
            language: languageName(madeFromLanguage, interfaceLanguage),
          })}
        </p>
      )}
    </>
  );
  const back = (
    <p>
      <a href={textPath(storyId, language)}>{t('translationPage.back')}</a>
    </p>
  );
  if (from === null) {
    return (
      <>
        {heading}
        <p className="notice is-note">{t('translationPage.from.none')}</p>
        {back}
      </>
    );
  }
  const { rows, owners } = rowsOf({ source, madeFrom }, text.body.content);
  const shown = {
    language: from,
    images: bodyImages(found.sourceFigures),
    files: found.sourceFiles,
    interfaceLanguage,
  };
  const cells = sourceCells(rows, shown);
  const margin = (
    <>
      <SourceChoice
        {...{ storyId, language, from, interfaceLanguage }}
        sources={sides.sources.map((each) => each.language)}
      />
      {back}
    </>
  );
  const { mayWrite, story } = data;
  const comments = data.comments && story.text && (
    <LoadedLater>
      <CommentsMargin
        {...{ storyId, language, actions }}
        threads={data.comments}
        document={text.body}
        revisionId={story.text.revisionId ?? ''}
        users={data.mentionable}
        mayWrite={mayWrite}
      />
    </LoadedLater>
  );
  const both = (
    <AlignedRows
      {...{ storyId, language, from, interfaceLanguage, rows, owners, cells, mayWrite }}
      target={text.body.content}
      images={bodyImages(data.figures)}
      files={data.files}
    />
  );
  const own = { language: from, interfaceLanguage };
  const field = (name: SideField) => ({
    label: t(`writing.field.${name}`),
    words: sides.sourceHead[name],
    was: sides.wasHead?.[name],
    isTitle: name === 'title',
    hints: <FieldHints field={name} />,
  });
  return (
    <MessagesProvider
      locale={interfaceLanguage}
      timeZone={data.timeZone}
      messages={partMessages(interfaceLanguage, mayWrite ? WRITTEN : READ)}
    >
      <div className="translation-page">
        {mayWrite ? (
          <PlainSaveProvider action={actions.saveWords}>
            <TranslationEditing
              key={`${storyId} ${language} ${from}`}
              given={{ source, madeFrom }}
              from={from}
              fromDir={direction(from)}
              cells={cells}
              terms={found.terms}
              offers={found.offers}
              stillRight={actions.stillRight}
              notStillRight={actions.notStillRight}
              proposeAddress={
                found.hasTranslator ? `${translationPath(storyId, language)}/propose` : null
              }
              desk={textEditingProps(data, text)}
              textDesk={{
                ...textSheetProps(data, text),
                margin: (
                  <>
                    {margin}
                    {comments}
                  </>
                ),
              }}
              sourceHead={<SourceFields {...own} fields={[field('title'), field('subtitle')]} />}
              sourceMore={<SourceFields {...own} fields={MORE_FIELDS.map(field)} />}
              heading={heading}
            >
              {both}
            </TranslationEditing>
          </PlainSaveProvider>
        ) : (
          <>
            {heading}
            <ReadOnlyText text={text} language={language} margin={margin}>
              {both}
            </ReadOnlyText>
          </>
        )}
      </div>
    </MessagesProvider>
  );
}
