import { attachmentsPath, textPath } from '@/components/admin/address';
import { EarlySheet } from '@/components/admin/editor/early/EarlySheet';
import { RemarksMargin } from '@/components/admin/review/CommentsMargin.client';
import { Later } from '@/components/admin/ui/Later';
import { bodyPictures } from '@/components/images/body-images';
import { StoryBody } from '@/components/stories/body/StoryBody';
import type { Named } from '@/domain/stories/details-form';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { bodyLabels } from './body-labels';
import { FactsPanel } from './details/DetailsPanel.client';
import { HistoryPanel } from './HistoryPanel';
import { LanguageTabs } from './LanguageTabs';
import { GivenMargin } from './publishing/AssignmentMargin';
import { PublishingPanel } from './publishing/PublishingPanel.client';
import { HoursAndLinks } from './publishing/ScheduleAndLinks';
import { ReadOnlyText } from './ReadOnlyText';
import { SourceNotes } from './SourceNotes';
import { Desk } from './TextEditing.client';
import { TextDesk } from './WritingArea.client';
import { DeskWordsProvider } from './WritingMessages.client';
import type { WritingActions, WritingData } from './writing';
import { deskOf, textDeskOf, textOf } from './writing-props';

interface WritingPageProps {
  data: WritingData;
  actions: WritingActions;
  /** What the address asks to be confirmed. */
  asked: string;
  /** Of the answer's policy, where it has one: scripts that name it may run. */
  nonce: string | undefined;
}

/** The page on which one language of a story is written, and from which it goes to readers. */
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
    <Later>
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
          {getStaffT(interfaceLanguage)('pictures.attachmentsCount', { count: data.attachments })}
        </a>
      </p>
      <GivenMargin data={data} actions={actions} />
      <SourceNotes {...place} interfaceLanguage={interfaceLanguage} behind={data.behind} />
      {data.remarks && (
        <RemarksMargin
          {...place}
          interfaceLanguage={interfaceLanguage}
          timeZone={data.timeZone}
          words={staffMessages(interfaceLanguage, 'review')}
          threads={data.remarks}
          document={text.body}
          revisionId={story.text?.revisionId ?? ''}
          actions={actions}
        />
      )}
    </Later>
  );
  const only = ({ id, name }: Named) => ({ id, name });
  return (
    <DeskWordsProvider
      locale={interfaceLanguage}
      timeZone={data.timeZone}
      words={staffMessages(interfaceLanguage, 'publishing')}
    >
      <Desk key={`${storyId} ${language}`} {...deskOf(data, text)}>
        <h1 className="unseen" lang={text.title ? language : undefined}>
          {data.pageTitle}
        </h1>
        {data.mayWrite && !standing.isBinned ? (
          <TextDesk {...textDeskOf(data, text, { saveWords: actions.saveWords, margin })}>
            <EarlySheet
              {...shown}
              pictures={data.sheetPictures}
              dir={direction(language)}
              interfaceLanguage={interfaceLanguage}
              words={staffMessages(interfaceLanguage, 'editor')}
              label={staffMessages(interfaceLanguage, 'publishing').field.body}
              isOpen={!isHeld}
              nonce={nonce}
            />
          </TextDesk>
        ) : (
          <ReadOnlyText text={text} language={language} margin={margin}>
            <div className="prose">
              <StoryBody
                {...shown}
                pictures={bodyPictures(data.figures)}
                labels={bodyLabels(interfaceLanguage)}
                labelsLanguage={interfaceLanguage}
              />
            </div>
          </ReadOnlyText>
        )}
        <div className="desk-panels">
          <Later>
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
              <FactsPanel
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
                mayAddPictures={data.mayAddPictures}
                pictureWords={{
                  language: interfaceLanguage,
                  messages: staffMessages(interfaceLanguage, 'pictures'),
                }}
                isPublic={story.isPublic}
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
                restore={actions.restore}
                discard={actions.discard}
              />
            )}
          </Later>
        </div>
      </Desk>
    </DeskWordsProvider>
  );
}
