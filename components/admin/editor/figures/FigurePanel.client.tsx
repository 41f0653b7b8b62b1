'use client';

import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useId } from 'react';
import { createPortal } from 'react-dom';
import { Line } from '@/components/admin/editor/dialogs/Line.client';
import type { FigureWidth } from '@/domain/documents/document';
import { LONGEST_CAPTION } from '@/domain/documents/figure-use';
import { direction } from '@/i18n/languages';
import { CropFields } from './CropFields.client';
import type { FigurePanelProps } from './FigurePlace.client';
import { GalleryTools } from './GalleryTools.client';
import { selectedFigure, setUse } from './selected-figure';

/** How the selected image is used in this text; stands below the image. */
export function FigurePanel({ editor, host, box }: FigurePanelProps) {
  const { words, interfaceLanguage, language } = host;
  const id = useId();
  const found = useEditorState({
    editor,
    selector: ({ editor: now }) => selectedFigure(now.state),
  });
  if (!found || !editor.isEditable) return null;
  const { pos, attrs, gallery } = found;
  const set = (use: Parameters<typeof setUse>[2]) => setUse(editor, pos, use);
  const hasNone = attrs.caption === '';

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    editor.view.focus();
  }

  return createPortal(
    <fieldset
      lang={interfaceLanguage}
      dir={direction(interfaceLanguage)}
      className="figure-panel"
      onKeyDown={onKeyDown}
    >
      <legend>{words.figureUse}</legend>
      <Line
        label={words.captionHere}
        hint={words.captionHereHint}
        value={attrs.caption ?? ''}
        readOnly={hasNone}
        maxLength={LONGEST_CAPTION}
        lang={language}
        dir={attrs.caption ? 'auto' : direction(language)}
        onText={(caption) => set({ caption: caption === '' ? undefined : caption })}
      />
      <p className="figure-none">
        <input
          id={`${id}-none`}
          type="checkbox"
          checked={hasNone}
          onChange={({ target }) => set({ caption: target.checked ? '' : undefined })}
        />
        <label htmlFor={`${id}-none`}>{words.captionNone}</label>
      </p>
      <div className="figure-choices">
        {gallery ? (
          <WidthField
            label={words.galleryWidth}
            width={gallery.width}
            words={words}
            onChoose={(width) => setUse(editor, gallery.pos, { width })}
          />
        ) : (
          <WidthField
            label={words.figureWidth}
            width={attrs.width}
            words={words}
            onChoose={(width) => set({ width })}
          />
        )}
        <CropFields host={host} attrs={attrs} onCrop={(crop) => set({ crop })} />
      </div>
      <GalleryTools editor={editor} host={host} found={found} />
    </fieldset>,
    box,
  );
}

interface WidthFieldProps {
  label: string;
  width: FigureWidth | undefined;
  words: FigurePanelProps['host']['words'];
  onChoose: (width: FigureWidth | undefined) => void;
}

function WidthField({ label, width, words, onChoose }: WidthFieldProps) {
  const id = useId();
  const chosen = (value: string) => (value === 'wide' || value === 'full' ? value : undefined);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={width ?? ''} onChange={({ target }) => onChoose(chosen(target.value))}>
        <option value="">{words.widthText}</option>
        <option value="wide">{words.widthWide}</option>
        <option value="full">{words.widthFull}</option>
      </select>
    </div>
  );
}
