import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';

interface RestoreFieldsProps {
  storyId: string;
  language: string;
  /** The version to restore. */
  versionId: string;
  /** The current revision that the page shows; nothing is restored over another one. */
  workingId: string | null;
}

/** Hidden fields of every form that restores a version of a text. */
export function RestoreFields({ storyId, language, versionId, workingId }: RestoreFieldsProps) {
  return (
    <>
      <TextIdFields storyId={storyId} language={language} />
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="workingId" value={workingId ?? ''} />
    </>
  );
}
