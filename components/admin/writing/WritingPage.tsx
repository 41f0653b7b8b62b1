import { EarlySheet } from '@/components/admin/editor/early/EarlySheet';
import { CommentsMargin } from '@/components/admin/review/CommentsMargin.client';
import { LoadedLater } from '@/components/admin/ui/LoadedLater';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { bodyImages } from '@/components/images/body-images';
import { StoryBody } from '@/components/stories/body/StoryBody';
import { attachmentsPath, storyStatisticsPath, textPath } from '@/domain/addresses/staff-address';
import type { Named } from '@/domain/stories/named';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT, partMessages, staffMessages } from '@/i18n/staff/translate';
import { bodyLabels } from './body-labels';
import { DetailsPanel } from './details/DetailsPanel.client';
import { HistoryPanel } from './HistoryPanel';
import { LanguageTabs } from './LanguageTabs';
import { PlainSaveProvider } from './PlainSave.client';
import { AssignmentMargin } from './publishing/AssignmentMargin';
import { PublishingPanel } from './publishing/PublishingPanel.client';
import { HoursAndLinks } from './publishing/ScheduleAndLinks';
import { ReadOnlyText } from './ReadOnlyText';
import { SourceNotes } from './SourceNotes';
import { TextEditing } from './TextEditing.client';
import { WritingArea } from './WritingArea.client';
import type { WritingActions, WritingData } from './writing';
import { textEditingProps, textOf, writingAreaProps, writingParts } from './writing-props';

interface WritingPageProps {
  data: WritingData;
  actions: WritingActions;
  /** The action to confirm. */
  asked: string;
  /** Nonce of the content security policy, where there is one. */
  nonce: string | undefined;
}

/** The page on which one language of a story is edited and published. */
export function WritingPage({ data, actions, asked, nonce }: WritingPageProps) {
  const { storyId, language, interfaceLanguage, story, known, standing } = data;
  const { row } = story.text ?? { row: null };
  const text = textOf(data);
  const here = textPath(storyId, language);
  const place = { storyId, language };
  const version = row?.version ?? 0;
  const isHeld = data.around?.writer?.stoppedAt === null;
  const shown = { document: text.body, language };
  const margin = (
    <LoadedLater>
      <LanguageTabs
        {...place}
        interfaceLanguage={interfaceLanguage}
        timeZone={data.timeZone}
        originalLanguage={story.facts.row.originalLanguage}
        languages={story.languages}
        mayWrite={data.mayWrite}
        more={data.moreLanguages}
        behind={data.behind}
      />
      <p>
        <a href={attachmentsPath(storyId)}>
          {getStaffT(interfaceLanguage)('images.attachmentsCount', { count: data.attachments })}
        </a>
      </p>
      {data.hasStatistics && (
        <p>
          <a href={storyStatisticsPath(storyId)}>
            {getStaffT(interfaceLanguage)('statistics.title')}
          </a>
        </p>
      )}
      <AssignmentMargin data={data} actions={actions} />
      <SourceNotes
        {...{ ...place, interfaceLanguage }}
        behind={data.behind}
        untranslated={data.untranslated}
      />
      {data.comments && (
        <CommentsMargin
          {...place}
          threads={data.comments}
          document={text.body}
          revisionId={story.text?.revisionId ?? ''}
          actions={actions}
        />
      )}
    </LoadedLater>
  );
  const only = ({ id, name }: Named) => ({ id, name });
  return (
    <MessagesProvider
      locale={interfaceLanguage}
      timeZone={data.timeZone}
      messages={partMessages(interfaceLanguage, writingParts(data))}
    >
      <PlainSaveProvider action={actions.saveWords}>
        <TextEditing key={`${storyId} ${language}`} {...textEditingProps(data, text)}>
          <h1 className="unseen" lang={text.title ? language : undefined}>
            {data.pageTitle}
          </h1>
          {data.mayWrite ? (
            <WritingArea {...writingAreaProps(data, text, margin)}>
              <EarlySheet
                {...shown}
                images={data.sheetImages}
                dir={direction(language)}
                interfaceLanguage={interfaceLanguage}
                words={staffMessages(interfaceLanguage, 'editor')}
                label={staffMessages(interfaceLanguage, 'writing').field.body}
                isOpen={!isHeld}
                nonce={nonce}
              />
            </WritingArea>
          ) : (
            <ReadOnlyText text={text} language={language} margin={margin}>
              <div className="prose">
                <StoryBody
                  {...shown}
                  images={bodyImages(data.figures)}
                  labels={bodyLabels(interfaceLanguage)}
                  labelsLanguage={interfaceLanguage}
                />
              </div>
            </ReadOnlyText>
          )}
          <div className="desk-panels">
            <LoadedLater>
              {story.text && (
                <PublishingPanel
                  {...place}
                  languageName={languageName(language, interfaceLanguage)}
                  standing={standing}
                  slug={row?.slug ?? ''}
                  version={version}
                  may={data.may}
                  reviewers={data.reviewers}
                  actions={actions}
                  here={here}
                  asked={asked}
                />
              )}
              <HoursAndLinks data={data} actions={actions} />
              {data.mayChangeFacts && (
                <DetailsPanel
                  {...place}
                  action={actions.changeFacts}
                  facts={data.facts}
                  known={{
                    topics: known.topics.map(only),
                    places: known.places.map(only),
                    collections: known.collections.map(only),
                  }}
                  languages={story.languages.map((each) => ({
                    value: each.language,
                    label: languageName(each.language, interfaceLanguage),
                  }))}
                  mayArrangeCollections={data.mayArrangeCollections}
                  mayAddImages={data.mayAddImages}
                  mayAddNames={data.mayAddNames}
                  mayAddPlaces={data.mayAddPlaces}
                  isPublic={story.isPublic}
                  isBesideText={data.mayWrite}
                />
              )}
              {story.text && data.seesDraft && (
                <HistoryPanel
                  {...place}
                  interfaceLanguage={interfaceLanguage}
                  timeZone={data.timeZone}
                  revisions={data.revisions}
                  kept={data.kept}
                  publicRevisionId={row?.publicRevisionId ?? null}
                  workingRevisionId={row?.workingRevisionId ?? null}
                  restore={data.mayWrite ? actions.restore : null}
                  discard={actions.discard}
                />
              )}
            </LoadedLater>
          </div>
        </TextEditing>
      </PlainSaveProvider>
    </MessagesProvider>
  );
}
