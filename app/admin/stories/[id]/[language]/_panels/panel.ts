import type { WritingData } from '@/components/admin/writing/writing';
import type { Subject } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { WritingPageStory } from '@/domain/writing/writing-page';
import type { InterfaceLanguage } from '@/i18n/languages';

/** What every panel of the writing page knows before it fetches its own data. */
export interface PanelContext {
  staff: Staff;
  story: WritingPageStory;
  storyId: string;
  language: string;
  interfaceLanguage: InterfaceLanguage;
  timeZone: string;
  subject: Subject;
  mayWrite: boolean;
  seesDraft: boolean;
}

/** The part of the page's data that a panel fetches. */
export type PanelData<Part extends keyof WritingData> = Promise<Pick<WritingData, Part>>;
