import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { addressHere } from '@/app/admin/_http/staff-gate';
import { csrfCookieName } from '@/auth/options';
import { providerSettings } from '@/auth/provider';
import type { ProviderWay } from '@/components/admin/sign-in/ProviderFields';

/** Query of a page that was opened again to get the cookie, which a browser may refuse. */
const ASKED = /[?&]asked=csrf\b/;

/**
 * The configured sign-in provider as a page offers it; null when there is none. next-auth's form
 * needs the token of its cookie, which a page cannot set: without it the page is opened again by
 * way of next-auth's own address.
 */
export async function providerWay(): Promise<ProviderWay | null> {
  const settings = providerSettings();
  if (!settings) return null;
  const [csrfToken] = (await cookies()).get(csrfCookieName())?.value.split('|') ?? [];
  if (csrfToken) return { name: settings.name, csrfToken };
  const here = await addressHere();
  if (ASKED.test(here)) return null;
  const back = `${here}${here.includes('?') ? '&' : '?'}asked=csrf`;
  redirect(`/api/auth/csrf?${new URLSearchParams({ back })}`);
}
