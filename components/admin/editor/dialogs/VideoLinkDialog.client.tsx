'use client';

import type { EditorState } from '@tiptap/pm/state';
import { useState } from 'react';
import { putVideoLink } from '@/components/admin/editor/commands/inserts';
import { asEditorShows } from '@/components/admin/editor/image-shelf';
import { ImagePicker } from '@/components/admin/images/ImagePicker.client';
import { LONGEST_LABEL, labelIn } from '@/domain/documents/label';
import { PROVIDER_HOSTS, PROVIDER_NAMES, videoAt } from '@/domain/documents/links/video-address';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { Line } from './Line.client';

/** A video on YouTube or Vimeo: its address, its title, and an image of the library as its still. */
export function VideoLinkDialog(props: NodeDialogParts & { href: string | null }) {
  const { editor, host, pos, href, onClose } = props;
  const { words, images } = host;
  const [present] = useState(() => {
    const node = pos === null ? null : editor.state.doc.nodeAt(pos);
    return node?.type.name === 'videoLink' ? node.attrs : null;
  });
  const [address, setAddress] = useState<string>(present?.href ?? href ?? '');
  const [label, setLabel] = useState<string>(present?.label ?? '');
  const [still, setStill] = useState<string | null>(present?.pictureId ?? null);
  const [isChoosing, setIsChoosing] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const video = videoAt(address);
  const shown = still === null ? null : images.get(still);

  function put() {
    const title = labelIn(label);
    if (!video || title === null) return setIsTried(true);
    const at = pos ?? (href === null ? null : pastedLine(editor.state));
    putVideoLink(editor, { href: video.href, label: title, pictureId: still }, at);
    host.announce(host.say('inserted', { what: words.videoLink }));
    onClose();
  }

  return (
    <EditorDialog
      title={words.videoLink}
      doLabel={words.done}
      closeLabel={words.cancel}
      isWide
      onDo={put}
      onClose={onClose}
    >
      {href && <p>{words.videoOffer}</p>}
      <Line
        name="address"
        label={words.videoAddress}
        hint={
          video
            ? host.say('videoLeadsTo', {
                provider: PROVIDER_NAMES[video.provider],
                host: PROVIDER_HOSTS[video.provider],
              })
            : words.videoAddressHint
        }
        value={address}
        onText={setAddress}
        problem={isTried && !video ? words.videoWrong : null}
        dir="ltr"
      />
      <Line
        name="label"
        label={words.fileTitle}
        value={label}
        onText={setLabel}
        problem={isTried && labelIn(label) === null ? words.videoNoTitle : null}
        maxLength={LONGEST_LABEL}
        lang={host.language}
        dir="auto"
      />
      <fieldset className="field">
        <legend>{words.videoStill}</legend>
        <p className="hint">{words.videoStillHint}</p>
        {shown && <img src={shown.src} width={160} alt={shown.alt || words.figure} />}
        <button type="button" className="button is-plain" onClick={() => setIsChoosing(true)}>
          {words.videoStillChoose}
        </button>
      </fieldset>
      {isChoosing && (
        <ImagePicker
          title={words.videoStill}
          language={host.language}
          mayAdd={images.source.upload !== undefined}
          onChoose={([id], known) => {
            images.keep(known.map(asEditorShows));
            if (id) setStill(id);
            setIsChoosing(false);
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </EditorDialog>
  );
}

/** Position of the paragraph that consists of the address of a video, as just pasted; else null. */
function pastedLine({ selection: { $from } }: EditorState): number | null {
  const isLine = $from.depth === 1 && videoAt($from.parent.textContent) !== null;
  return isLine ? $from.before() : null;
}
