import type { EditorPicture } from '@/components/admin/editor/contract';
import type { FormAction } from '@/components/admin/form-state';
import type { RemarkActions } from '@/components/admin/review/ThreadView';
import type {
  ScheduleActions,
  ScheduleShown,
} from '@/components/admin/schedule/SchedulePanel.client';
import type { SharingShown } from '@/components/admin/sharing/SharingPanel.client';
import type { Picture } from '@/domain/pictures/picture';
import type { Staff } from '@/domain/staff/staff';
import type { GivenPlace } from '@/domain/stories/assignment';
import type { WriterOffered } from '@/domain/stories/byline';
import type { DeskStory, KeptVersion, PastRevision } from '@/domain/stories/desk';
import type { Named } from '@/domain/stories/facts-form';
import type { Around } from '@/domain/stories/lease';
import type { Thread } from '@/domain/stories/remark';
import type { Reviewer } from '@/domain/stories/reviewer';
import type { BehindOf } from '@/domain/translations/behind';
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
  /** How far the texts that the person may see are behind their sources. */
  behind: readonly BehindOf[];
  mayWrite: boolean;
  /** Whether what is written is theirs to see, or what readers have. */
  seesDraft: boolean;
  known: { topics: readonly Named[]; places: readonly Named[]; collections: readonly Named[] };
  pageTitle: string;
  /** Pictures of the text as readers see them. */
  /** People with an account who can be named as writers. */
  writers: readonly WriterOffered[];
  /** How many files belong to the story. */
  attachments: number;
  figures: ReadonlyMap<string, Picture>;
  /** The same as the sheet shows them; none for those who may not write. */
  sheetPictures: readonly EditorPicture[];
  facts: FactsShown;
  mayChangeFacts: boolean;
  mayArrangeCollections: boolean;
  mayAddPictures: boolean;
  may: PublishingRights;
  standing: Standing;
  /** Name of the provider of sign-in, where there is one. */
  provider: string | null;
  moreLanguages: readonly string[];
  /** Who has the text. */
  given: GivenPlace;
  revisions: readonly PastRevision[];
  kept: readonly KeptVersion[];
  /** Each with the paragraph it belongs to; null for those who may not remark. */
  remarks: readonly (Thread & { at: number | null })[] | null;
  /** Who may be asked for a review. */
  reviewers: readonly Reviewer[];
  schedule: ScheduleShown | null;
  sharing: SharingShown | null;
  /** Who else is there; null for a text that is not begun. */
  around: Around | null;
}

export type WritingActions = PublishingActions &
  RemarkActions &
  ScheduleActions &
  Record<
    | 'changeFacts'
    | 'claim'
    | 'giveBack'
    | 'restore'
    | 'discard'
    | 'saveWords'
    | 'share'
    | 'unshare',
    FormAction
  >;
