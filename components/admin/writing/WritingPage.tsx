import { EarlySheet } from '@/components/admin/editor/early/EarlySheet';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { bodyImages } from '@/components/images/body-images';
import { StoryBody } from '@/components/stories/body/StoryBody';
import { isOpen } from '@/domain/comments/comment';
import { direction } from '@/i18n/languages';
import { partMessages, staffMessages } from '@/i18n/staff/translate';
import { bodyLabels } from './body-labels';
import { PlainSaveProvider } from './PlainSave.client';
import { DecisionNotice } from './presence/DecisionNotice.client';
import { panelContent } from './room/panel-content';
import { Room } from './room/Room.client';
import { RoomHead } from './room/RoomHead';
import { RoomSheet } from './room/RoomSheet.client';
import { RoomText } from './room/RoomText';
import { ROOM_TABS } from './room/room-tabs';
import { SidePanel } from './room/SidePanel.client';
import { StatusNotices } from './room/StatusNotices';
import { TextEditing } from './TextEditing.client';
import type { WritingActions, WritingData } from './writing';
import {
  editorFiles,
  textEditingProps,
  textOf,
  textSheetProps,
  writingParts,
} from './writing-props';

interface WritingPageProps {
  data: WritingData;
  actions: WritingActions;
  /** The action to confirm. */
  asked: string;
  /** Nonce of the content security policy, where there is one. */
  nonce: string | undefined;
}

/** The writing room: one language of a story, with everything that is done to it around the text. */
export function WritingPage({ data, actions, asked, nonce }: WritingPageProps) {
  const { storyId, language, interfaceLanguage, story } = data;
  const text = textOf(data);
  const content = panelContent({ data, actions });
  return (
    <MessagesProvider
      locale={interfaceLanguage}
      timeZone={data.timeZone}
      messages={partMessages(interfaceLanguage, writingParts(data))}
    >
      <PlainSaveProvider action={actions.saveWords}>
        <TextEditing key={`${storyId} ${language}`} {...textEditingProps(data, text)}>
          <Room tabs={ROOM_TABS.filter((tab) => content[tab])} isPublishAsked={asked !== ''}>
            <RoomHead {...{ data, actions, asked }} />
            <div className="grid grid-cols-1 lg:grid-cols-[minmax(0,1fr)_clamp(22rem,30vw,27rem)] lg:in-data-folded:grid-cols-1 lg:has-[>[data-behind-focus]]:grid-cols-1">
              <div className="grid min-w-0 content-start gap-4 px-[clamp(0rem,2.5vw,2rem)] pt-4 pb-8 lg:pt-6 [&>.notice]:bg-sheet [&>:not(dialog)]:mx-auto [&>:not(dialog)]:w-full [&>:not(dialog)]:min-w-0 [&>:not(dialog)]:max-w-[48rem]">
                <DecisionNotice />
                <StatusNotices data={data} />
                <Sheet data={data} nonce={nonce} />
              </div>
              <SidePanel
                languages={story.languages.length}
                comments={data.comments?.filter(isOpen).length ?? 0}
                content={content}
              />
            </div>
          </Room>
        </TextEditing>
      </PlainSaveProvider>
    </MessagesProvider>
  );
}

function Sheet({ data, nonce }: Pick<WritingPageProps, 'data' | 'nonce'>) {
  const { language, interfaceLanguage } = data;
  const text = textOf(data);
  const shown = { document: text.body, language };
  if (!data.mayWrite) {
    return (
      <RoomText text={text} language={language}>
        <div className="prose">
          <StoryBody
            {...shown}
            images={bodyImages(data.figures)}
            files={data.files}
            labels={bodyLabels(interfaceLanguage)}
            labelsLanguage={interfaceLanguage}
          />
        </div>
      </RoomText>
    );
  }
  return (
    <RoomSheet {...textSheetProps(data, text)}>
      <EarlySheet
        {...shown}
        images={data.sheetImages}
        files={editorFiles(data)}
        dir={direction(language)}
        interfaceLanguage={interfaceLanguage}
        words={staffMessages(interfaceLanguage, 'editor')}
        label={staffMessages(interfaceLanguage, 'writing').field.body}
        isOpen={data.around?.writer?.stoppedAt !== null}
        nonce={nonce}
      />
    </RoomSheet>
  );
}
