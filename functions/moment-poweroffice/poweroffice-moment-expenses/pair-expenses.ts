/** A cost as both sides describe it. */
export interface Described {
  id: number;
  project: string;
  /** With two decimals. */
  amount: string;
  /** `YYYY-MM-DD` of the document. */
  day: string;
  supplier: string;
  /** The supplier's number of the invoice. */
  number: string | null;
  text: string;
}

/** A posting in another voucher that is no expense yet; its supplier is not known. */
export type Elsewhere = Omit<Described, 'supplier' | 'number'>;

export type Pairing =
  | { kind: 'equal'; expense: Described }
  /** More of Moment's expenses are equal than there are postings. */
  | { kind: 'ambiguous'; candidates: readonly Described[] };

/** Numbers decide where both sides have one, else the text. */
export function isEqual(posting: Described, expense: Described): boolean {
  const { project, amount, day, supplier, number } = posting;
  const isSame = project === expense.project && amount === expense.amount && day === expense.day;
  if (!isSame || plain(supplier) !== plain(expense.supplier)) return false;
  if (number !== null && expense.number !== null) return plain(number) === plain(expense.number);
  return plain(posting.text) === plain(expense.text);
}

/**
 * The expense of each posting that has an equal one, one to one: several that are alike are paired in order, and where
 * postings are left over they are new. Without an entry nothing in Moment is equal.
 */
export function pairExpenses(
  postings: readonly Described[],
  expenses: readonly Described[],
  elsewhere: readonly Elsewhere[] = [],
): ReadonlyMap<number, Pairing> {
  const pairings = new Map<number, Pairing>();
  for (const alike of groups(postings, expenses)) {
    const { candidates } = alike;
    const all = [...alike.postings, ...elsewhere.filter((other) => isAlike(other, alike.postings[0]))];
    const ordered = all.toSorted((one, other) => one.id - other.id);
    for (const { id } of alike.postings) {
      const expense = candidates[ordered.findIndex((each) => each.id === id)];
      const isClear = alike.isClear && candidates.length <= ordered.length;
      if (!isClear) pairings.set(id, { kind: 'ambiguous', candidates });
      else if (expense) pairings.set(id, { kind: 'equal', expense });
    }
  }
  return pairings;
}

interface Alike {
  postings: Described[];
  /** By id. */
  candidates: Described[];
  /** Whether no other posting has some of the candidates, but not all. */
  isClear: boolean;
}

function groups(postings: readonly Described[], expenses: readonly Described[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const posting of postings) {
    const candidates = expenses
      .filter((expense) => isEqual(posting, expense))
      .toSorted((one, other) => one.id - other.id);
    if (candidates.length === 0) continue;
    const key = candidates.map(({ id }) => id).join();
    const group = found.get(key) ?? { postings: [], candidates, isClear: true };
    group.postings.push(posting);
    found.set(key, group);
  }
  const all = [...found.values()];
  return all.map((group) => ({
    ...group,
    isClear: !all.some((other) => other !== group && isShared(other.candidates, group.candidates)),
  }));
}

function isShared(some: readonly Described[], others: readonly Described[]): boolean {
  return some.some(({ id }) => others.some((other) => other.id === id));
}

function isAlike(other: Elsewhere, posting: Elsewhere | undefined): boolean {
  return (
    posting !== undefined &&
    other.project === posting.project &&
    other.amount === posting.amount &&
    other.day === posting.day &&
    plain(other.text) === plain(posting.text)
  );
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
