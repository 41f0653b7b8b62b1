import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { StaffT } from '@/i18n/staff/translate';

export type CommentActions = Record<
  'comment' | 'answer' | 'edit' | 'resolve' | 'reopen' | 'takeBack' | 'accept' | 'decline',
  FormAction
>;

/** What comments are worded with, on the server and in the browser alike. */
export interface ReviewWords {
  t: StaffT;
  moment(at: number): string;
}
