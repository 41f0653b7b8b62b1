import { assignedText } from '@/components/admin/board/board-words';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { WritingData } from '@/components/admin/writing/writing';
import { assignmentPath } from '@/domain/addresses/staff-address';
import { isWith } from '@/domain/assignments/assignment';
import { getStaffT } from '@/i18n/staff/translate';
import { WithWhom } from './ReviewerField.client';

interface GivenMarginProps {
  data: WritingData;
  actions: Record<'assignSelf' | 'giveBack', FormAction>;
}

/** The assignment in the margin, with buttons to take the text on or give it back. */
export function AssignmentMargin({ data, actions }: GivenMarginProps) {
  const { storyId, language, interfaceLanguage, timeZone, staff } = data;
  const { given, may } = data.given;
  const { staffId } = staff;
  const voice = { language: interfaceLanguage, timeZone, now: Date.now(), staffId };
  const t = getStaffT(interfaceLanguage);
  const said = assignedText(given, voice);
  if (!may.assignSelf && said === null) return null;
  const isMine = isWith(given, staff);
  const what = isMine ? 'giveBack' : 'assignSelf';
  const change = given?.staffId ? 'handOver' : 'assign';
  const isOffered = may.assignSelf && (isMine || !given?.staffId);
  return (
    <WithWhom
      {...{ storyId, language }}
      title={t('board.place.with')}
      said={said ?? t('board.given.nobodys')}
      action={actions[what]}
      offer={isOffered ? t(`board.place.${what}`) : null}
      more={{
        href: assignmentPath(storyId, language),
        words: t(`board.place.${may.assign || isOffered ? change : 'toBoard'}`),
      }}
    />
  );
}
