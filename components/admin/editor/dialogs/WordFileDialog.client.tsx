'use client';

import { useId, useState } from 'react';
import { insertDocument } from '@/components/admin/editor/commands/insert-document';
import { leftOutWords } from '@/components/admin/editor/left-out-words';
import { DifferencesDialog } from './DifferencesDialog.client';
import type { DialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { readWordFile } from './read-word-file';

/** Imports a Word file at the cursor. */
export function WordFileDialog({ editor, host, onClose }: DialogParts) {
  const { words } = host;
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<
    'waiting' | 'reading' | 'wrong' | 'tooLarge' | 'tooLong' | 'failed'
  >('waiting');

  const [differences, setDifferences] = useState<readonly string[]>([]);

  async function put() {
    if (!file || state === 'reading') return;
    setState('reading');
    const answer = await readWordFile(host.wordFileAddress ?? '', file, host.language);
    if (!answer.ok) return setState(answer.problem);
    const before = editor.state;
    host.awaited.files = answer.images;
    insertDocument(editor, answer.document);
    if (editor.state === before) {
      host.awaited.files = [];
      return setState('tooLong');
    }
    host.announce(host.say('inserted', { what: words.wordFile }));
    if (answer.leftOut.length === 0) return onClose();
    setDifferences(leftOutWords(host, answer.leftOut));
  }

  const problem = {
    waiting: null,
    reading: null,
    wrong: words.wordFileWrong,
    tooLarge: words.wordFileTooLarge,
    tooLong: words.tooLong,
    failed: words.notLoaded,
  }[state];
  if (differences.length > 0) {
    return <DifferencesDialog {...{ host, differences, onClose }} />;
  }
  return (
    <EditorDialog
      title={words.wordFile}
      doLabel={words.insert}
      closeLabel={words.cancel}
      onDo={() => void put()}
      onClose={onClose}
    >
      <div className={problem ? 'field is-wrong' : 'field'}>
        <label htmlFor={id}>{words.wordFileChoose}</label>
        <p className="hint" id={`${id}-hint`}>
          {words.wordFileHint}
        </p>
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <input
          id={id}
          type="file"
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setState('waiting');
          }}
        />
      </div>
      <p role="status">{state === 'reading' && words.wordFileReading}</p>
    </EditorDialog>
  );
}
