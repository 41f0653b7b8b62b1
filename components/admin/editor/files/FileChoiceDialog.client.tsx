'use client';

import type { EditorState } from '@tiptap/pm/state';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { putAttachedFile } from '@/components/admin/editor/commands/inserts';
import type { DialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { EditorDialog } from '@/components/admin/editor/dialogs/EditorDialog.client';
import { acceptedFiles, LARGEST_ATTACHMENT } from '@/domain/images/upload';
import type { EditorFile } from './file-source';

type Upload =
  | { is: 'none' }
  | { is: 'sending'; name: string; share: number | null }
  | { is: 'failed'; message: string };

interface FileChoiceProps extends DialogParts {
  /** A file to upload at once. */
  file: File | undefined;
}

/** Uploads a file for the text, or takes one that the story has; then asks for its words. */
export function FileChoiceDialog({ editor, host, file: dropped, onClose }: FileChoiceProps) {
  const { words, files } = host;
  const id = useId();
  const [found, setFound] = useState<EditorFile[] | 'failed' | null>(null);
  const [chosen, setChosen] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [upload, setUpload] = useState<Upload>({ is: 'none' });

  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  async function list() {
    const listed = (await files.source?.list()) ?? [];
    files.keep(listed);
    setFound(listed);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once
  useEffect(() => {
    if (dropped) void send(dropped);
    else list().catch(() => setFound('failed'));
  }, []);

  function put(fileId: string) {
    putAttachedFile(editor, fileId, null);
    host.announce(host.say('inserted', { what: words.attachedFile }));
    const pos = placeOf(editor.state, fileId);
    onClose();
    if (pos !== null) host.open({ kind: 'attachedFile', pos });
  }

  async function send(file: File) {
    if (!files.source) return;
    const { name } = file;
    setUpload({ is: 'sending', name, share: 0 });
    host.announce(host.say('uploading', { name }));
    const sent = await files.source.upload(file, (share) =>
      setUpload({ is: 'sending', name, share }),
    );
    // Cancelled: the file stays with the story, where it can be chosen or deleted.
    if (!isOpen.current) return;
    if (!sent.ok) return setUpload({ is: 'failed', message: sent.message || words.uploadLost });
    await list().catch(() => undefined);
    put(sent.id);
  }

  function take() {
    if (upload.is === 'sending') return;
    if (chosen) put(chosen);
    else setIsMissing(true);
  }

  const problem = upload.is === 'failed' ? upload.message : isMissing ? words.fileChoose : null;
  return (
    <EditorDialog
      title={words.attachedFile}
      doLabel={words.insert}
      closeLabel={words.cancel}
      onDo={take}
      onClose={onClose}
    >
      <div className={problem ? 'field is-wrong' : 'field'}>
        <label htmlFor={id}>{words.fileUpload}</label>
        <p className="hint" id={`${id}-hint`}>
          {host.say('fileUploadHint', { size: LARGEST_ATTACHMENT / 2 ** 20 })}
        </p>
        {problem && (
          <p className="problem" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
        <input
          id={id}
          type="file"
          accept={acceptedFiles('attachment')}
          aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
          disabled={upload.is === 'sending'}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            const [file] = target.files ?? [];
            if (file)
              void send(file).then(() => {
                target.value = '';
              });
          }}
        />
        {upload.is === 'sending' && (
          <progress aria-label={upload.name} max={1} value={upload.share ?? undefined} />
        )}
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

/** Where a file that was just inserted is: before the cursor. */
function placeOf({ doc, selection }: EditorState, fileId: string): number | null {
  let place: number | null = null;
  doc.nodesBetween(0, selection.from, (node, pos) => {
    if (node.type.name === 'attachedFile' && node.attrs.attachmentId === fileId) place = pos;
  });
  return place;
}
