import { keyFor } from '@/db/secret';
import { FLASH_PURPOSE, signFlashMessage, withFlashMessage } from '@/domain/forms/flash-message';
import type { MessageKey } from '@/domain/forms/form';

/** An address that shows a confirmation message once. */
export function withDone(to: string, done: MessageKey): string {
  return withFlashMessage(to, signFlashMessage(keyFor(FLASH_PURPOSE), done, Date.now()));
}
