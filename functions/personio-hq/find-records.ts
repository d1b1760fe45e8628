import type { Found } from '../../shared/operations/connector-operations.ts';
import type { Language } from '../../shared/wording.ts';
import { findByNumber } from './find-by-number.ts';
import { findByPerson } from './find-by-person.ts';
import { findWords } from './find-wordings.ts';
import type { PersonioHqRun } from './run.ts';
import { openSearch } from './search.ts';

const number = /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/**
 * Finds absences by their number in Personio or HQ, by the number of a person, by the address of a page that shows one, or by
 * the name or e-mail address of a person. Our own links answer where a vendor cannot be asked.
 */
export async function findAbsences(given: string, run: PersonioHqRun, language: Language): Promise<Found> {
  const text = given.trim();
  const search = openSearch(run, language);
  const url = URL.parse(text);
  const numbers = url ? numbersIn(url) : number.test(text) ? [text] : undefined;
  const ids = numbers ? await findByNumber(numbers, search) : await findByPerson(text, search);
  if (numbers?.length === 0) search.remark(findWords.noNumber, { text });
  const records = ids.map((id) => ({ entity: 'absence', id }));
  return { records, remarks: search.remarks };
}

/** The last one says most about what a page shows. */
function numbersIn({ pathname, searchParams, hash }: URL): string[] {
  const parts = [...pathname.split('/'), ...searchParams.values(), ...hash.split(/[#/?=&]/)];
  return parts.filter((part) => number.test(part)).toReversed();
}
