'use client';

import { useTranslations } from 'use-intl/react';
import type { Dir } from '@/domain/documents/document';
import { ConflictDialog } from './autosave/ConflictDialog.client';
import { LocalCopies } from './autosave/LocalCopies.client';
import type { CopyKey } from './autosave/local-copies';
import { RefusedBlock } from './autosave/RefusedBlock.client';
import { DetailsNotice } from './presence/DetailsNotice.client';
import { PresenceNotice } from './presence/PresenceNotice.client';
import { SignInDialog } from './session/SignInDialog.client';
import type { SignInPieces } from './session/SignInHere.client';

interface TextNoticesProps {
  place: CopyKey;
  dir: Dir;
  /** The sign-in form, for an ended session. */
  signIn: SignInPieces;
  /** Name of the current user. */
  writer: string;
}

/** What needs a decision before or while one writes: other people, copies, conflicts, an ended session. */
export function TextNotices({ place, dir, signIn, writer }: TextNoticesProps) {
  const t = useTranslations();
  return (
    <>
      <RefusedBlock />
      <noscript>
        <p className="notice is-note">{t('writing.save.noScript')}</p>
      </noscript>
      <PresenceNotice />
      <DetailsNotice storyId={place.storyId} language={place.language} />
      <LocalCopies place={place} dir={dir} />
      <ConflictDialog language={place.language} dir={dir} />
      <SignInDialog pieces={signIn} writer={writer} />
    </>
  );
}
