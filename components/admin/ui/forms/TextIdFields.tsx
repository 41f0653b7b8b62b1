/** Hidden fields that identify a text. */
export function TextIdFields({ storyId, language }: { storyId: string; language: string }) {
  return (
    <>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="language" value={language} />
    </>
  );
}
