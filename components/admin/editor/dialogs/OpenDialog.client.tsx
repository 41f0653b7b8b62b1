'use client';

import { CharactersDialog } from '@/components/admin/editor/characters/CharactersDialog.client';
import type { DialogProps } from '@/components/admin/editor/Dialogs.client';
import { FileDialog } from '@/components/admin/editor/files/FileDialog.client';
import { ArchivalItemDialog } from './ArchivalItemDialog.client';
import { FootnoteDialog } from './FootnoteDialog.client';
import { ImagesDialog } from './ImagesDialog.client';
import { KeysDialog } from './KeysDialog.client';
import { LanguageDialog } from './LanguageDialog.client';
import { LinkDialog } from './LinkDialog.client';
import { PassageDialog } from './PassageDialog.client';
import { VideoLinkDialog } from './VideoLinkDialog.client';
import { WordFileDialog } from './WordFileDialog.client';

/** Renders the dialog of a request. */
export function OpenDialog({ request, ...rest }: DialogProps) {
  switch (request.kind) {
    case 'link':
      return <LinkDialog {...rest} />;
    case 'language':
      return <LanguageDialog {...rest} />;
    case 'passage':
      return <PassageDialog {...rest} pos={request.pos} />;
    case 'footnote':
      return <FootnoteDialog {...rest} pos={request.pos} />;
    case 'images':
      return <ImagesDialog {...rest} pos={request.pos} several={request.several} />;
    case 'archivalItem':
      return <ArchivalItemDialog {...rest} pos={request.pos} />;
    case 'attachedFile':
      return <FileDialog {...rest} pos={request.pos} />;
    case 'videoLink':
      return <VideoLinkDialog {...rest} pos={request.pos} href={request.href} />;
    case 'wordFile':
      return <WordFileDialog {...rest} />;
    case 'characters':
      return <CharactersDialog {...rest} />;
    case 'keys':
      return <KeysDialog host={rest.host} onClose={rest.onClose} />;
  }
}
