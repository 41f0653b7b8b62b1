'use client';

import { useEffect, useId, useState } from 'react';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { EditorHost } from '@/components/admin/editor/host';
import { FocusImage } from '@/components/admin/images/FocusImage.client';
import { Button } from '@/components/admin/ui/Button';
import { cropped } from '@/components/images/crop';
import type { Crop, FigureAttributes } from '@/domain/documents/document';
import { RATIOS } from '@/domain/documents/figure-use';

interface CropFieldsProps {
  host: EditorHost;
  attrs: FigureAttributes;
  onCrop: (crop: Crop | undefined) => void;
}

/** The ratio that an image is cropped to, and the point that stays visible. */
export function CropFields({ host, attrs: { pictureId, crop }, onCrop }: CropFieldsProps) {
  const { words, images, say } = host;
  const id = useId();
  const [image, setImage] = useState<EditorImage | null | undefined>(null);
  useEffect(() => images.watch(pictureId, setImage), [images, pictureId]);
  const nameOf = (ratio: string) => {
    const [width = 1, height = 1] = ratio.split(':').map(Number);
    return say('cropRatio', { width, height });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.crop}</label>
        <select
          id={id}
          value={crop?.ratio ?? ''}
          onChange={({ target }) => {
            const ratio = RATIOS.find((one) => one === target.value);
            onCrop(ratio && { ...crop, ratio });
          }}
        >
          <option value="">{words.cropNone}</option>
          {RATIOS.map((ratio) => (
            <option key={ratio} value={ratio}>
              {nameOf(ratio)}
            </option>
          ))}
        </select>
        {crop && image && !cropped(image, crop) && (
          <p role="status" className="hint">
            {words.cropWhole}
          </p>
        )}
      </div>
      {crop && image && <FocusPoint {...{ host, image, crop, onCrop }} />}
    </>
  );
}

interface FocusPointProps {
  host: EditorHost;
  image: EditorImage;
  crop: Crop;
  onCrop: (crop: Crop) => void;
}

function FocusPoint({ host: { words, announce }, image, crop, onCrop }: FocusPointProps) {
  const hint = useId();
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div className="field figure-focus">
      <p id={hint} className="hint">
        {words.focusHereHint}
      </p>
      <FocusImage
        src={image.src}
        width={image.width}
        height={image.height}
        x={percent(crop.x ?? image.focusX)}
        y={percent(crop.y ?? image.focusY)}
        label={words.focusHere}
        describedBy={hint}
        onMove={(x, y) => {
          onCrop({ ratio: crop.ratio, x: x / 100, y: y / 100 });
          announce(`${words.focusHere}: ${x} %, ${y} %`);
        }}
      />
      {crop.x !== undefined && (
        <Button kind="quiet" onClick={() => onCrop({ ratio: crop.ratio })}>
          {words.focusOfImage}
        </Button>
      )}
    </div>
  );
}
