/** Where next-auth begins a sign-in with the provider. */
export const PROVIDER_START = '/api/auth/signin/oidc';

/** A sign-in provider. */
export interface ProviderWay {
  name: string;
  /** next-auth's token for its forms. */
  csrfToken: string;
}

/** What next-auth needs of a form that leads to the provider. */
export function ProviderFields({ csrfToken, next }: { csrfToken: string; next: string }) {
  return (
    <>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next} />
    </>
  );
}
