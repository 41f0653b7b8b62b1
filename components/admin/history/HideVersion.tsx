import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import type { HistoryEntry } from '@/domain/history/history';
import { whatHappened } from '@/domain/texts/milestone';
import { getStaffT } from '@/i18n/staff/translate';

interface HideVersionProps {
  storyId: string;
  language: string;
  interfaceLanguage: string;
  entry: HistoryEntry;
  isHidden: boolean;
  hide: FormAction;
}

/** Closes a version that was public once to readers, or opens it again; nothing for others. */
export function HideVersion(props: HideVersionProps) {
  const { storyId, language, interfaceLanguage, entry, isHidden } = props;
  const wasPublic = entry.milestones.some(({ is }) => whatHappened(is) === 'published');
  if (!wasPublic) return null;
  const t = getStaffT(interfaceLanguage);
  return (
    <Form action={props.hide}>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="versionId" value={entry.id} />
      {!isHidden && <input type="hidden" name="hide" value="on" />}
      {isHidden && <p className="mt-2">{t('history.hidden')}</p>}
      <SubmitButton kind="plain">{t(isHidden ? 'history.show' : 'history.hide')}</SubmitButton>
    </Form>
  );
}
