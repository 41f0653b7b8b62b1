'use client';

import { useId } from 'react';
import type { EditorImage } from '@/components/admin/editor/contract';

interface ImageChoiceProps {
  label: string;
  images: readonly EditorImage[];
  /** Ids in the order of choice. */
  chosen: readonly string[];
  several: boolean;
  /** Name of an image without texts. */
  unnamed: string;
  onChoose: (id: string) => void;
}

/** Images as radio buttons, or as checkboxes where several may be chosen. */
export function ImageChoice(props: ImageChoiceProps) {
  const { label, images, chosen, several, unnamed, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="image-choice">
      <legend className="unseen">{label}</legend>
      {images.map(({ id, src, width, height, alt, caption }) => {
        const place = chosen.indexOf(id);
        return (
          <label key={id} className={place < 0 ? undefined : 'is-chosen'}>
            <img src={src} width={width} height={height} alt="" loading="lazy" />
            <span>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={place >= 0}
                onChange={() => onChoose(id)}
              />{' '}
              {several && place >= 0 && <b>{place + 1} </b>}
              {caption || alt || unnamed}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
