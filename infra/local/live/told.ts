import type { Language, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';

/** A sentence, or a part of one, in whatever language somebody reads. */
export type Told = (language: Language) => string;

/** Every part is worded in the language of the whole. */
export function tell(wording: Wording, parts: Record<string, Told | string | number> = {}): Told {
  return (language) => {
    const worded = ([name, part]: [string, Told | string | number]): [string, string | number] => [
      name,
      typeof part === 'function' ? part(language) : part,
    ];
    return say(wording, Object.fromEntries(Object.entries(parts).map(worded)), language);
  };
}

/** What reads the same everywhere, such as a name. */
export function verbatim(text: string): Told {
  return () => text;
}

/** What is there of it, in a row. */
export function listed(...parts: (Told | string | null | undefined | false)[]): Told {
  return (language) =>
    parts
      .map((part) => (typeof part === 'function' ? part(language) : part))
      .filter(Boolean)
      .join(' · ');
}
