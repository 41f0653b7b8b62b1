'use client';

import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { putAttachedFile } from '@/components/admin/editor/commands/inserts';
import type { DialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { EditorDialog } from '@/components/admin/editor/dialogs/EditorDialog.client';
import { uploadFiles } from '@/components/admin/editor/uploads/file-uploads';
import { acceptedFiles, LARGEST_ATTACHMENT } from '@/domain/images/upload';
import type { EditorFile } from './file-source';

/** Takes a file that the story has, or uploads new ones to the cursor's place in the text. */
export function FileChoiceDialog({ editor, host, onClose }: DialogParts) {
  const { words, files } = host;
  const id = useId();
  const [found, setFound] = useState<EditorFile[] | 'failed' | null>(null);
  const [chosen, setChosen] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  useEffect(() => {
    files.source?.list().then(
      (listed) => {
        files.keep(listed);
        setFound(listed);
      },
      () => setFound('failed'),
    );
  }, [files]);

  function upload(added: readonly File[]) {
    if (added.length === 0) return;
    onClose();
    const placed = added.map((file) => ({ file, isOfStory: true }));
    void uploadFiles(editor.view, placed, editor.state.selection.to, host);
  }

  function take() {
    if (!chosen) return setIsMissing(true);
    putAttachedFile(editor, chosen, null);
    host.announce(host.say('inserted', { what: words.attachedFile }));
    onClose();
  }

  return (
    <EditorDialog
      title={words.attachedFile}
      doLabel={words.insert}
      closeLabel={words.cancel}
      onDo={take}
      onClose={onClose}
    >
      <div className={isMissing ? 'field is-wrong' : 'field'}>
        <label htmlFor={id}>{words.fileUpload}</label>
        <p className="hint" id={`${id}-hint`}>
          {host.say('fileUploadHint', { size: LARGEST_ATTACHMENT / 2 ** 20 })}
        </p>
        {isMissing && (
          <p className="problem" id={`${id}-problem`} role="alert">
            {words.fileChoose}
          </p>
        )}
        <input
          id={id}
          type="file"
          multiple
          accept={acceptedFiles('attachment')}
          aria-describedby={isMissing ? `${id}-hint ${id}-problem` : `${id}-hint`}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
            upload([...(target.files ?? [])])
          }
        />
      </div>
      <p role="status" className="faint">
        {found === 'failed' && words.filesFailed}
      </p>
      {Array.isArray(found) && found.length > 0 && (
        <fieldset className="field">
          <legend>{words.filesOfStory}</legend>
          {found.map((file) => (
            <label key={file.id} className="check">
              <input
                type="radio"
                name={`${id}-file`}
                checked={chosen === file.id}
                onChange={() => {
                  setChosen(file.id);
                  setIsMissing(false);
                }}
              />{' '}
              <bdi>{file.name}</bdi> <small className="faint">{file.label}</small>
            </label>
          ))}
        </fieldset>
      )}
    </EditorDialog>
  );
}
