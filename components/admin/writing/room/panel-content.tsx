import type { ReactNode } from 'react';
import { RoomComments } from '@/components/admin/comments/RoomComments.client';
import { LoadedLater } from '@/components/admin/ui/LoadedLater';
import { DetailsPanel } from '@/components/admin/writing/details/DetailsPanel.client';
import { HistoryPanel } from '@/components/admin/writing/HistoryPanel';
import { LanguagesPanel } from '@/components/admin/writing/LanguagesPanel';
import { AssignmentMargin } from '@/components/admin/writing/publishing/AssignmentMargin';
import { Checklist } from '@/components/admin/writing/publishing/Checklist.client';
import { SourceNotes } from '@/components/admin/writing/SourceNotes';
import type { WritingActions, WritingData } from '@/components/admin/writing/writing';
import { textOf, textSheetProps } from '@/components/admin/writing/writing-props';
import {
  attachmentsPath,
  duplicatePath,
  storyStatisticsPath,
  translationPath,
} from '@/domain/addresses/staff-address';
import { revisionReadersSee } from '@/domain/publishing/shown-state';
import type { Named } from '@/domain/stories/named';
import { isInterfaceLanguage, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { RoomTab } from './room-tabs';
import { TextDetails } from './TextDetails.client';

interface PanelContent {
  data: WritingData;
  actions: WritingActions;
}

/** What is in each tab of the side panel; a tab that the user may not see is absent. */
export function panelContent({ data, actions }: PanelContent): Partial<Record<RoomTab, ReactNode>> {
  const { storyId, language, interfaceLanguage, story } = data;
  const place = { storyId, language };
  const hasDetails = data.mayWrite || data.mayChangeFacts;
  const later = (content: ReactNode) => <LoadedLater>{content}</LoadedLater>;
  return {
    ...(hasDetails && {
      details: later(<Details {...{ data, actions }} />),
    }),
    languages: later(
      <>
        <LanguagesPanel
          {...place}
          interfaceLanguage={interfaceLanguage}
          timeZone={data.timeZone}
          languages={story.languages}
          mayWrite={data.mayWrite}
          more={data.moreLanguages}
          behind={data.behind}
        />
        <SourceNotes
          {...{ ...place, interfaceLanguage }}
          behind={data.behind}
          untranslated={data.untranslated}
        />
        <AssignmentMargin data={data} actions={actions} />
        {!hasDetails && <StoryLinks data={data} />}
      </>,
    ),
    ...(data.comments && {
      comments: later(
        <RoomComments
          {...place}
          threads={data.comments}
          document={textOf(data).body}
          revisionId={story.text?.revisionId ?? ''}
          users={data.mentionable}
          mayWrite={data.mayWrite}
          actions={actions}
        />,
      ),
    }),
    ...(story.text &&
      data.seesDraft && {
        history: later(
          <HistoryPanel
            {...place}
            interfaceLanguage={interfaceLanguage}
            timeZone={data.timeZone}
            revisions={data.revisions}
            kept={data.kept}
            details={data.detailsSaved}
            publicRevisionId={revisionReadersSee(story.text.row)}
            workingRevisionId={story.text.row.workingRevisionId}
            restore={data.mayWrite ? actions.restore : null}
            discard={actions.discard}
          />,
        ),
      }),
    ...(data.mayWrite && { checklist: later(<Checklist source={untranslatedNote(data)} />) }),
  };
}

/** Leads to the paragraphs that a translation leaves empty; null for none. */
function untranslatedNote({
  storyId,
  language,
  interfaceLanguage,
  behind,
  untranslated: count,
}: WritingData): ReactNode {
  const source = behind.find((each) => each.language === language)?.sourceLanguage;
  if (!source || count === 0) return null;
  const t = getStaffT(interfaceLanguage);
  const words = { count, language: languageName(source, interfaceLanguage) };
  return (
    <p>
      <a href={translationPath(storyId, language)}>{t('translations.untranslated', words)}</a>
    </p>
  );
}

function Details({ data, actions }: PanelContent) {
  const { storyId, language, interfaceLanguage, story, known } = data;
  const name = (tag: string) => languageName(tag, interfaceLanguage);
  const only = ({ id, name: own }: Named) => ({ id, name: own });
  return (
    <>
      {data.mayChangeFacts && (
        <DetailsPanel
          {...{ storyId, language }}
          action={actions.changeFacts}
          facts={data.facts}
          known={{
            topics: known.topics.map(only),
            places: known.places.map(only),
            collections: known.collections.map(only),
          }}
          languages={story.languages.map((each) => ({
            value: each.language,
            label: name(each.language),
          }))}
          mayArrangeCollections={data.mayArrangeCollections}
          mayAddImages={data.mayAddImages}
          mayAddNames={data.mayAddNames}
          mayAddPlaces={data.mayAddPlaces}
          mayAddTopics={data.mayAddTopics}
          nameLanguage={isInterfaceLanguage(language) ? language : interfaceLanguage}
          isPublic={story.isPublic}
          isSent={data.standing.review !== null || data.standing.approved !== null}
          isBesideText={data.mayWrite}
        />
      )}
      {data.mayWrite && (
        <TextDetails
          {...textSheetProps(data, textOf(data))}
          languageName={name(language)}
          siteName={data.siteName}
          siteHost={data.siteHost}
          cover={data.facts.cover}
        />
      )}
      <StoryLinks data={data} />
    </>
  );
}

/** Pages of the story beside its texts. */
function StoryLinks({ data }: Pick<PanelContent, 'data'>) {
  const { storyId, interfaceLanguage } = data;
  const t = getStaffT(interfaceLanguage);
  return (
    <ul>
      <li>
        <a href={attachmentsPath(storyId)}>
          {t('images.attachmentsCount', { count: data.attachments })}
        </a>
      </li>
      {data.hasStatistics && (
        <li>
          <a href={storyStatisticsPath(storyId)}>{t('statistics.title')}</a>
        </li>
      )}
      {data.mayDuplicate && (
        <li>
          <a href={duplicatePath(storyId)}>{t('stories.duplicate.title')}</a>
        </li>
      )}
    </ul>
  );
}
