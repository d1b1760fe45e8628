import type { Language } from './wording.ts';

/** What a browser asks for first (`Accept-Language`), where nobody knows whose it is; English for all that is none of ours. */
export function acceptedLanguage(accepted = ''): Language {
  if (/^de\b/i.test(accepted)) return 'de';
  return /^(no|nb|nn)\b/i.test(accepted) ? 'no' : 'en';
}
