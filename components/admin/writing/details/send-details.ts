import type { FormAction } from '@/components/admin/ui/forms/form-state';

/**
 * Sends the details form to be saved while one goes on working in it.
 * @throws when no answer came
 */
export function sendDetails(address: string): FormAction {
  return async (_before, form) => {
    const response = await fetch(address, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      keepalive: document.visibilityState === 'hidden',
    });
    return { problems: {}, values: {}, ...(await response.json()) };
  };
}
