import type { FormAction } from '@/components/admin/form-state';
import type { Picture } from '@/domain/pictures/picture';
import type { Staff } from '@/domain/staff/staff';
import type { DeskStory, KeptVersion, PastRevision } from '@/domain/stories/desk';
import type { Named } from '@/domain/stories/facts-form';
import type { InterfaceLanguage } from '@/i18n/languages';
import type { FactsShown } from './FactsPanel.client';
import type { PublishingActions, PublishingRights } from './PublishingPanel.client';
import type { Standing } from './StandingWords.client';

/** What the page of one text shows. */
export interface WritingData {
  staff: Staff;
  storyId: string;
  language: string;
  interfaceLanguage: InterfaceLanguage;
  timeZone: string;
  story: DeskStory;
  mayWrite: boolean;
  known: { topics: readonly Named[]; places: readonly Named[]; collections: readonly Named[] };
  pageTitle: string;
  figures: ReadonlyMap<string, Picture>;
  facts: FactsShown;
  mayChangeFacts: boolean;
  mayArrangeCollections: boolean;
  mayAddPictures: boolean;
  may: PublishingRights;
  standing: Standing;
  moreLanguages: readonly string[];
  revisions: readonly PastRevision[];
  kept: readonly KeptVersion[];
}

export type WritingActions = PublishingActions &
  Record<'changeFacts' | 'restore' | 'discard' | 'saveWords', FormAction>;
