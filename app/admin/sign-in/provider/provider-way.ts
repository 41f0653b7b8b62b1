import { providerSettings } from '@/auth/provider';
import type { ProviderWay } from '@/components/admin/sign-in/ProviderForm';
import { startProvider } from './actions';

/** The configured sign-in provider as a page offers it; null when there is none. */
export function providerWay(): ProviderWay | null {
  const settings = providerSettings();
  return settings && { name: settings.name, action: startProvider };
}
