import { DraftState } from '@/components/admin/ui/DraftState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { HouseStyle } from '@/domain/house-style/house-style';
import { getStaffT } from '@/i18n/staff/translate';

interface StyleStateProps {
  language: string;
  draft: HouseStyle | null;
  publishDraft: FormAction;
  discardDraft: FormAction;
}

/** Whether the house style has a draft, and what can be done with it. */
export function StyleState({ language, draft, ...actions }: StyleStateProps) {
  const t = getStaffT(language);
  const words = {
    state: t(draft ? 'houseStyle.isDraft' : 'houseStyle.isPublic'),
    publish: t('houseStyle.publish'),
    discard: t('houseStyle.discard'),
  };
  return <DraftState draft={draft} words={words} {...actions} />;
}
