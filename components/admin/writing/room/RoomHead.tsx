import { LoadedLater } from '@/components/admin/ui/LoadedLater';
import { PublishingPanel } from '@/components/admin/writing/publishing/PublishingPanel.client';
import { HoursAndLinks } from '@/components/admin/writing/publishing/ScheduleAndLinks';
import type { WritingActions, WritingData } from '@/components/admin/writing/writing';
import { publicState } from '@/components/admin/writing/writing-props';
import { STORIES_PATH, textPath } from '@/domain/addresses/staff-address';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { LanguageMenu } from './LanguageMenu';
import { PublishMenu } from './PublishMenu.client';
import { RoomBar } from './RoomBar.client';
import { RoomLinks } from './RoomLinks';

interface RoomHeadProps {
  data: WritingData;
  actions: WritingActions;
  /** The action to confirm. */
  asked: string;
}

/** The bar with its menus. */
export function RoomHead({ data, actions, asked }: RoomHeadProps) {
  const { storyId, language, interfaceLanguage, story, standing, may } = data;
  const t = getStaffT(interfaceLanguage);
  const row = story.text?.row;
  return (
    <RoomBar
      language={language}
      untitled={data.pageTitle}
      state={publicState(standing)}
      version={row?.version ?? 0}
      mayWrite={data.mayWrite}
      back={
        <a href={STORIES_PATH} className="after:content-['_›'] rtl:after:content-['_‹']">
          {t('frame.menu.stories')}
        </a>
      }
      languages={<LanguageMenu data={data} />}
      links={<RoomLinks data={data} />}
      publish={
        row && (
          <PublishMenu label={may.publish ? 'publish' : may.submit ? 'submit' : 'status'}>
            <LoadedLater>
              <PublishingPanel
                {...{ storyId, language }}
                languageName={languageName(language, interfaceLanguage)}
                standing={standing}
                slug={row.slug}
                version={row.version}
                may={may}
                reviewers={data.reviewers}
                actions={actions}
                here={textPath(storyId, language)}
                asked={asked}
              >
                <HoursAndLinks data={data} actions={actions} />
              </PublishingPanel>
            </LoadedLater>
          </PublishMenu>
        )
      }
    />
  );
}
