/**
 * Whether calls may go there: the vendor's own domain over TLS, or an address that whoever runs Tandem has named.
 * Credentials follow the base URL, so a connection file must not choose it freely.
 */
export function isAllowedBaseUrl(baseUrl: string, vendorDomain: string, allowed: readonly string[]): boolean {
  const url = URL.parse(baseUrl);
  if (!url || url.username || url.password) return false;
  if (allowed.some((each) => withSlash(url.href).startsWith(withSlash(each)))) return true;
  const isOwnDomain = url.hostname === vendorDomain || url.hostname.endsWith(`.${vendorDomain}`);
  return url.protocol === 'https:' && url.port === '' && isOwnDomain;
}

export function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}
