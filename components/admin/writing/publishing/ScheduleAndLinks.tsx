import { PreviewLinksPanel } from '@/components/admin/preview-links/PreviewLinksPanel.client';
import { SchedulePanel } from '@/components/admin/schedule/SchedulePanel.client';
import type { WritingActions, WritingData } from '@/components/admin/writing/writing';
import { staffMessages } from '@/i18n/staff/translate';

/** Schedules and preview links of a text. */
export function HoursAndLinks({ data, actions }: { data: WritingData; actions: WritingActions }) {
  const { storyId, language, interfaceLanguage, schedule, previewLinks } = data;
  return (
    <>
      {schedule && (
        <SchedulePanel
          {...{ storyId, language, actions }}
          shown={schedule}
          words={staffMessages(interfaceLanguage, 'schedule')}
        />
      )}
      {previewLinks && (
        <PreviewLinksPanel
          {...{ storyId, language, actions }}
          shown={previewLinks}
          words={staffMessages(interfaceLanguage, 'previewLinks')}
        />
      )}
    </>
  );
}
