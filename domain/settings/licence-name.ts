const CREATIVE_COMMONS =
  /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/([\d.]+)/;

/** Short name of a licence in every language: "CC BY-SA 4.0"; for other licences the URI. */
export function licenceName(uri: string): string {
  const [, kind, code, version] = CREATIVE_COMMONS.exec(uri) ?? [];
  if (!code) return uri;
  if (kind === 'licenses') return `CC ${code.toUpperCase()} ${version}`;
  return code === 'zero' ? `CC0 ${version}` : `Public Domain Mark ${version}`;
}
