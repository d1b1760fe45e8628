import { Failure } from '../../shared/failure.ts';
import type { Found, FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../shared/operations/setup-context.ts';
import { sentence } from '../../shared/reason.ts';
import type { Details, Language } from '../../shared/wording.ts';
import { inEveryLanguage, say } from '../../shared/wording.ts';
import { findInBooks, YEARS_BACK } from './find-in-books.ts';
import { findById, findRemembered } from './find-in-links.ts';
import { findInMoment, unique } from './find-in-moment.ts';
import type { Query } from './find-query.ts';
import { kinds, readQuery } from './find-query.ts';
import { findWordings, kindPlurals } from './find-wordings.ts';
import { openMomentPowerOfficeRun } from './run.ts';

const MOST = 10;

type Tell = (code: keyof typeof findWordings, details?: Details) => string;

/**
 * Invoices, customers, projects and vouchers by number, id, name, e-mail address, or the address of a page. While a vendor
 * refuses our key, what we remember ourselves is found.
 */
export async function findRecords(text: string, { context, language }: SetupContext): Promise<Found> {
  const tell: Tell = (code, details = {}) => say(findWordings[code], details, language);
  const query = readQuery(text);
  if (!query) return { records: [], remarks: [tell('address-unknown')] };
  if (query.form === 'day-and-number')
    return { records: [{ entity: 'voucher', id: query.value }], remarks: [] };
  const run = openMomentPowerOfficeRun(context);
  const known = await findById(query, run);
  if (known.length > 0) return { records: known, remarks: [] };
  const problems: string[] = [];
  const searches = [findInMoment, findInBooks].map((search) => async () => search(query, run));
  const found: FoundRecord[] = [];
  for (const search of searches) found.push(...(await orProblem(search, problems, language)));
  const all = inOrder(unique([...found, ...(await findRemembered(query, run))]));
  return { records: all.slice(0, MOST), remarks: remarksOn(query, all.length, problems, tell) };
}

async function orProblem(
  search: () => Promise<FoundRecord[]>,
  problems: string[],
  language: Language,
): Promise<FoundRecord[]> {
  try {
    return await search();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(sentence(error.reason, error.details, language));
    return [];
  }
}

function remarksOn(query: Query, count: number, problems: readonly string[], tell: Tell): string[] {
  const { value } = query;
  const said = inEveryLanguage('kinds', (language) =>
    query.kinds.map((kind) => kindPlurals[kind][language]).join(', '),
  );
  const nothing = problems.length > 0 ? 'nothing-remembered' : 'nothing-found';
  return [
    ...[...new Set(problems)].map((problem) => tell('vendor-silent', { problem })),
    ...(count === 0 ? [tell(nothing, { value, years: YEARS_BACK, ...said })] : []),
    ...(count > MOST ? [tell('too-many', { count, most: MOST })] : []),
  ];
}

function inOrder(records: readonly FoundRecord[]): FoundRecord[] {
  const rank = ({ entity }: FoundRecord) => kinds.findIndex((kind) => kind === entity);
  return records.toSorted((one, other) => rank(one) - rank(other));
}
