import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { DetailsEditing } from '@/components/admin/writing/text-editing-context';
import type { DetailsSave } from '@/domain/writing/edit-lock';
import { isNewerElsewhere } from './seen-version';

/**
 * Has the page rendered anew once the details were saved elsewhere, so that the form gets them.
 * What is being typed here is saved first: its answer brings them too.
 */
export function useNewerDetails(last: DetailsSave | null, facts: DetailsEditing): void {
  const router = useRouter();
  const asked = useRef('');
  const { version, standing } = facts;
  useEffect(() => {
    if (!last || !isNewerElsewhere(last.version, version.current, standing)) return;
    if (last.version <= asked.current) return;
    asked.current = last.version;
    router.refresh();
  }, [last, version, standing, router]);
}
