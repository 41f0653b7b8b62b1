'use client';

import { useEffect, useState } from 'react';
import type { DialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { EditorDialog } from '@/components/admin/editor/dialogs/EditorDialog.client';
import { FileWordsForm } from './FileWordsForm.client';
import type { FileWords } from './file-source';

/** Title, transcript and captions of a file in the language of the text. */
export function FileWordsDialog(props: DialogParts & { id: string }) {
  const { host, id, onClose } = props;
  const { words, files } = host;
  const [stored, setStored] = useState<FileWords | 'failed' | null>(null);

  useEffect(() => {
    files.source?.wordsOf(id).then(setStored, () => setStored('failed'));
  }, [files, id]);

  if (stored !== null && stored !== 'failed') {
    return <FileWordsForm {...props} stored={stored} />;
  }
  return (
    <EditorDialog title={words.attachedFile} closeLabel={words.cancel} onClose={onClose}>
      <p role="status">{stored === 'failed' ? words.notLoaded : words.fileComing}</p>
    </EditorDialog>
  );
}
