'use client';

import { useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { ImagePicker } from '@/components/admin/images/ImagePicker.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { Poster } from '@/domain/attachments/attachment';

interface PosterFieldProps {
  host: EditorHost;
  stored: Poster | null;
  /** Id of the image; '' for none. */
  chosen: string;
  onChoose: (imageId: string) => void;
}

/** An image of the library that readers see until they play the video. */
export function PosterField({ host, stored, chosen, onChoose }: PosterFieldProps) {
  const { words, images } = host;
  const [isChoosing, setIsChoosing] = useState(false);
  const image = images.get(chosen);
  const src = chosen === stored?.imageId ? stored.src : image?.src;
  return (
    <fieldset className="field">
      <legend>{words.filePoster}</legend>
      <p className="hint">{words.filePosterHint}</p>
      {src && <img src={src} width={160} alt={image?.alt || words.figure} />}
      <Toolbar>
        <button type="button" className="button is-plain" onClick={() => setIsChoosing(true)}>
          {words.videoStillChoose}
        </button>
        {chosen && (
          <button
            type="button"
            className="button is-quiet"
            onClick={(event) => {
              // This button goes, and would take the focus along.
              event.currentTarget.parentElement?.querySelector('button')?.focus();
              onChoose('');
            }}
          >
            {words.filePosterRemove}
          </button>
        )}
      </Toolbar>
      {isChoosing && (
        <ImagePicker
          title={words.filePoster}
          language={host.language}
          mayAdd={images.source.upload !== undefined}
          onChoose={([id], known) => {
            images.keep(known.map(asEditorShows));
            if (id) onChoose(id);
            setIsChoosing(false);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </fieldset>
  );
}
