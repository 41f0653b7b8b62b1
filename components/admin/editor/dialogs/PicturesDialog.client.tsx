'use client';

import { useEffect, useState } from 'react';
import { putPictures } from '@/components/admin/editor/commands/inserts';
import type { EditorPicture } from '@/components/admin/editor/contract';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { Line } from './Line.client';
import { PictureChoice } from './PictureChoice.client';

/** Pictures of the library to choose from: one, or several for a gallery, in the order in which they are chosen. */
export function PicturesDialog(props: NodeDialogParts & { several: boolean }) {
  const { editor, host, pos, several, onClose } = props;
  const { words, pictures } = host;
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<EditorPicture[] | 'failed' | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [chosen, setChosen] = useState<string[]>(() => idsAt(editor.state.doc, pos));

  async function search(text: string) {
    try {
      const list = await pictures.source.search(text);
      pictures.keep(list);
      setFound(list);
    } catch {
      setFound('failed');
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest pictures are shown once, at the beginning
  useEffect(() => void search(''), []);

  function choose(id: string) {
    setIsMissing(false);
    if (!several) return setChosen([id]);
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  function put() {
    if (!chosen.length) return setIsMissing(true);
    putPictures(editor, chosen, pos);
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
      <div className="picture-search">
        <Line
          label={words.picturesSearch}
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
        {found === 'failed' && words.picturesFailed}
        {found !== 'failed' && found?.length === 0 && words.picturesNone}
        {several && host.say('picturesChosen', { n: chosen.length })}
      </p>
      {Array.isArray(found) && (
        <PictureChoice
          label={words.picturesSearch}
          pictures={found}
          chosen={chosen}
          several={several}
          unnamed={words.pictureUnnamed}
          onChoose={choose}
        />
      )}
      {isMissing && (
        <p className="problem" role="alert">
          {words.picturesChoose}
        </p>
      )}
      <p>
        <a href={pictures.source.libraryHref} target="_blank" rel="noopener">
          {words.picturesLibrary}
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
