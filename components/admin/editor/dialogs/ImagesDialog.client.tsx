'use client';

import { useEffect, useState } from 'react';
import { putImages } from '@/components/admin/editor/commands/inserts';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { ImageChoice } from './ImageChoice.client';
import { Line } from './Line.client';

/** Dialog to choose images: one, or several for a gallery, in the order of choice. */
export function ImagesDialog(props: NodeDialogParts & { several: boolean }) {
  const { editor, host, pos, several, onClose } = props;
  const { words, images } = host;
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<EditorImage[] | 'failed' | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [chosen, setChosen] = useState<string[]>(() => idsAt(editor.state.doc, pos));

  async function search(text: string) {
    try {
      const list = await images.source.search(text);
      images.keep(list);
      setFound(list);
    } catch {
      setFound('failed');
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, for the newest images
  useEffect(() => void search(''), []);

  function choose(id: string) {
    setIsMissing(false);
    if (!several) return setChosen([id]);
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  function put() {
    if (!chosen.length) return setIsMissing(true);
    putImages(editor, chosen, pos);
    host.announce(host.say('inserted', { what: several ? words.gallery : words.figure }));
    onClose();
  }

  return (
    <EditorDialog
      title={several ? words.gallery : words.figure}
      doLabel={words.done}
      closeLabel={words.cancel}
      isWide
      onDo={put}
      onClose={onClose}
    >
      <div className="image-search">
        <Line
          label={words.imagesSearch}
          value={sought}
          onText={setSought}
          type="search"
          dir="auto"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void search(sought);
          }}
        />
        <button type="button" className="button is-plain" onClick={() => void search(sought)}>
          {words.search}
        </button>
      </div>
      <p role="status" className="faint">
        {found === 'failed' && words.imagesFailed}
        {found !== 'failed' && found?.length === 0 && words.imagesNone}
        {several && host.say('imagesChosen', { n: chosen.length })}
      </p>
      {Array.isArray(found) && (
        <ImageChoice
          label={words.imagesSearch}
          images={found}
          chosen={chosen}
          several={several}
          unnamed={words.imageUnnamed}
          onChoose={choose}
        />
      )}
      {isMissing && (
        <p className="problem" role="alert">
          {words.imagesChoose}
        </p>
      )}
      <p>
        <a href={images.source.libraryHref} target="_blank" rel="noopener">
          {words.imagesLibrary}
        </a>
      </p>
    </EditorDialog>
  );
}

function idsAt(doc: NodeDialogParts['editor']['state']['doc'], pos: number | null): string[] {
  const node = pos === null ? null : doc.nodeAt(pos);
  if (!node) return [];
  if (node.type.name === 'figure') return [node.attrs.pictureId];
  return node.children.map((figure) => figure.attrs.pictureId);
}
