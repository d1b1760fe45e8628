/**
 * Whether a form was sent by one of our pages. Browsers say so themselves (`Sec-Fetch-Site`); older ones name the
 * origin; what sends neither is no browser, and carries nobody's cookies.
 */
export function comesFromHere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null || URL.parse(origin)?.host === headers.get('host');
}
