'use client';

import { useState } from 'react';
import type { DialogParts } from '@/components/admin/editor/dialogs/dialog-parts';
import { EditorDialog } from '@/components/admin/editor/dialogs/EditorDialog.client';
import { Line } from '@/components/admin/editor/dialogs/Line.client';
import { Lines } from '@/components/admin/editor/dialogs/Lines.client';
import { direction, languageName } from '@/i18n/languages';
import { CaptionsFile } from './CaptionsFile.client';
import type { DescribedFile, FileWords } from './file-source';
import { PosterField } from './PosterField.client';

type Refused = Extract<DescribedFile, { ok: false }>;

/** The fields of `FileWordsDialog`, once the stored words are known. */
export function FileWordsForm(props: DialogParts & { id: string; stored: FileWords }) {
  const { host, id, stored, onClose } = props;
  const { words, files, language } = host;
  const file = files.get(id);
  const [title, setTitle] = useState(stored.title);
  const [transcript, setTranscript] = useState(stored.transcript);
  const [captions, setCaptions] = useState(stored.captions);
  const [poster, setPoster] = useState(file?.poster?.imageId ?? '');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function save() {
    if (isSaving) return;
    const typed = { title, transcript, captions };
    const isSame = Object.entries(typed).every(
      ([field, value]) => value === stored[field as keyof typeof typed],
    );
    const posterWas = file?.poster?.imageId ?? '';
    const isKept = poster === posterWas || !stored.mayChoosePoster;
    if ((isSame && isKept) || !stored.mayDescribe) return onClose();
    setIsSaving(true);
    const answer = await files.source?.describe(
      id,
      typed,
      stored.was,
      isKept ? undefined : { poster, posterWas },
    );
    setIsSaving(false);
    if (!answer) return onClose();
    if (!answer.ok) return setRefused(answer);
    files.keep([answer.file]);
    host.announce(words.fileSaved);
    onClose();
  }

  const { problems = {} } = refused ?? {};
  const isOfField = Object.keys(problems).length > 0;
  const own = { lang: language, dir: direction(language), readOnly: !stored.mayDescribe };
  const inLanguage = { language: languageName(language, host.interfaceLanguage) };
  return (
    <EditorDialog
      title={`${words.attachedFile}: ${file?.name ?? ''}`}
      doLabel={words.done}
      closeLabel={words.cancel}
      isWide
      onDo={save}
      onClose={onClose}
    >
      <p className="faint">{host.say('fileWordsIn', inLanguage)}</p>
      {refused && !isOfField && (
        <p className="problem" role="alert">
          {refused.message || words.notLoaded}
        </p>
      )}
      <Line
        {...own}
        name="title"
        label={words.fileTitle}
        value={title}
        onText={setTitle}
        problem={problems.title}
      />
      <Lines
        {...own}
        name="transcript"
        rows={8}
        label={words.fileTranscript}
        hint={words.fileTranscriptHint}
        value={transcript}
        onText={setTranscript}
        problem={problems.transcript}
      />
      {file?.kind === 'video' && (
        <>
          <Lines
            {...own}
            // Times and words have a direction of their own in each line.
            dir="auto"
            name="captions"
            rows={6}
            label={words.fileCaptions}
            hint={words.fileCaptionsHint}
            value={captions}
            onText={setCaptions}
            problem={problems.captions}
          />
          {stored.mayDescribe && <CaptionsFile host={host} onText={setCaptions} />}
        </>
      )}
      {stored.mayChoosePoster && stored.mayDescribe && (
        <PosterField
          host={host}
          stored={file?.poster ?? null}
          chosen={poster}
          onChoose={setPoster}
        />
      )}
      <p role="status">{isSaving && words.fileSaving}</p>
    </EditorDialog>
  );
}
