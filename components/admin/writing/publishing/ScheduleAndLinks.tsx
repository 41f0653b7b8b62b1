import { PreviewLinksPanel } from '@/components/admin/preview-links/PreviewLinksPanel.client';
import { SchedulePanel } from '@/components/admin/schedule/SchedulePanel.client';
import type { WritingActions, WritingData } from '@/components/admin/writing/writing';

/** Schedules and preview links of a text. */
export function HoursAndLinks({ data, actions }: { data: WritingData; actions: WritingActions }) {
  const { storyId, language, schedule, previewLinks } = data;
  return (
    <>
      {schedule && (
        <SchedulePanel
          {...{ storyId, language, actions }}
          shown={schedule}
          newerDetails={data.standing.newerDetails}
          announcing={data.standing.announcing}
        />
      )}
      {previewLinks && (
        <PreviewLinksPanel {...{ storyId, language, actions }} shown={previewLinks} />
      )}
    </>
  );
}
