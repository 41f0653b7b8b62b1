'use client';

import type { EditorHost } from '@/components/admin/editor/host';
import { Button } from '@/components/admin/ui/Button';

/** The toolbar of a text that somebody else has locked. */
export function ReadingTools({ host }: { host: EditorHost }) {
  return (
    <div role="toolbar" aria-label={host.words.tools} className="body-toolbar">
      <Button kind="quiet" onClick={() => host.find()}>
        {host.words.findWhat}
      </Button>
    </div>
  );
}
