'use client';

import { EditorContent } from '@tiptap/react';
import { useImperativeHandle, useRef, useState } from 'react';
import { useLocale, useMessages, useTranslations } from 'use-intl/react';
import { textLength } from '@/domain/documents/plain/text-length';
import { replaceWords } from './commands/replace-words';
import type { BodyEditorProps } from './contract';
import { Dialogs } from './Dialogs.client';
import { FormPlaces } from './describing/FormPlaces.client';
import { FigureForms } from './describing/figure-forms';
import { documentOf, nodeOf } from './document-of';
import { FigurePlace } from './figures/FigurePlace.client';
import { FileShelf } from './files/file-shelf';
import { FindPlace } from './find/FindPlace.client';
import { focusBlock } from './focus-block';
import type { DialogRequest, EditorHost } from './host';
import { ImageShelf } from './image-shelf';
import { markBlock } from './marked-block';
import { SlashMenu } from './slash/SlashMenu.client';
import { ReadingTools } from './toolbar/ReadingTools.client';
import { Toolbar } from './toolbar/Toolbar.client';
import { useBodyEditor } from './use-body-editor';
import { useFocusMode } from './use-focus-mode';

/**
 * The editor of a story's body: toolbar, text and dialogs. It does not save: it reports changes by
 * `onChange`, and its content can be read at any time.
 */
export function BodyEditor(props: BodyEditorProps) {
  const { language, dir, editable = true } = props;
  const { editor: words } = useMessages();
  const say = useTranslations('editor');
  const interfaceLanguage = useLocale();
  const [request, setRequest] = useState<DialogRequest | null>(null);
  const [said, setSaid] = useState('');
  const [warning, setWarning] = useState('');
  const [asked, setAsked] = useState(0);
  const [figureBox, setFigureBox] = useState<HTMLElement | null>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const focusMode = useFocusMode(box);
  const latest = useRef(props);
  latest.current = props;
  const [host] = useState<EditorHost>(() => ({
    words,
    say,
    interfaceLanguage,
    language,
    languages: props.languages ?? [],
    wordFileAddress: props.wordFileAddress ?? null,
    linkSearchAddress: props.linkSearchAddress ?? null,
    images: new ImageShelf(props.images, props.known),
    figureForms: new FigureForms(),
    awaited: { files: [] },
    described: () => latest.current.onDescribed?.(),
    files: new FileShelf(props.files ?? null, props.knownFiles),
    fields: props.fields ?? null,
    open: setRequest,
    // Screen readers announce a repeated sentence only if it differs.
    announce: (sentence) =>
      setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence)),
    warn: setWarning,
    leaveFocusMode: focusMode.leave,
    showFigure: setFigureBox,
    find: () => setAsked((times) => times + 1),
    toToolbar: () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  }));
  const [length, setLength] = useState(() => textLength(props.document, language));
  const onChange: BodyEditorProps['onChange'] = (document, now) => {
    setLength(now);
    props.onChange?.(document, now);
  };
  const editor = useBodyEditor({ ...props, onChange }, host);

  useImperativeHandle(
    props.ref,
    () => ({
      focusBlock: (index, words) => editor && focusBlock(editor, index, words),
      markBlock: (index) => editor && markBlock(editor, index),
      replaceWords: (index, range, put) =>
        editable && editor !== null && replaceWords(editor, index, range, put),
      getDocument: () => (editor ? documentOf(editor) : props.document),
      replaceDocument: (document) => {
        if (!editor) return;
        const { state, view } = editor;
        const { content } = nodeOf(editor.schema, document);
        view.dispatch(state.tr.replaceWith(0, state.doc.content.size, content));
      },
    }),
    [editor, editable, props.document],
  );

  return (
    <div className="body-editor" ref={box}>
      <div className="body-head">
        {editable && <Toolbar ref={toolbar} {...{ editor, host, focusMode, length }} />}
        {!editable && <ReadingTools host={host} />}
        {editor && (
          <FindPlace
            {...{ editor, host, asked }}
            canReplace={editable}
            onClose={() => setAsked(0)}
          />
        )}
        <p
          role="alert"
          className="body-warning border-line border-b bg-sheet py-[0.625rem] text-grave empty:hidden"
        >
          {warning}
        </p>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="sheet" lang={language} dir={dir}>
        <EditorContent editor={editor} />
      </div>
      <FormPlaces host={host} />
      {editor && editable && <FigurePlace editor={editor} host={host} box={figureBox} />}
      {editor && editable && <SlashMenu editor={editor} host={host} />}
      {editor && (
        <Dialogs editor={editor} host={host} request={request} onClose={() => setRequest(null)} />
      )}
    </div>
  );
}
