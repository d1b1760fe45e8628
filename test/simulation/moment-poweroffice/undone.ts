import type { LinkItem } from '../../../shared/links/link-item.ts';
import { isComplete } from './complaint.ts';
import { type Firm, inBooks, inMoment } from './firm.ts';
import { lettersOf } from './letters.ts';
import { customerTrouble, type MasterTrouble, projectTrouble } from './master-complaints.ts';

/** Everything undone waits or is parked, for a reason that a person can check; nothing else is. */
export function undoneWithoutReason(firm: Firm): string[] {
  const items = firm.stores.links.items();
  const { customers, projects } = inMoment(firm);
  return [
    ...items.filter(({ lease }) => lease !== undefined).map((item) => `${nameOf(item)} is still claimed`),
    ...items.flatMap((item) => falseOutcome(item, firm)),
    ...lettersOfNobody(firm),
    ...customers.flatMap((row) => wrongLetters('customer', row.id, customerTrouble(row), firm)),
    ...projects.flatMap((row) => wrongLetters('project', row.id, projectTrouble(row, firm), firm)),
    ...changedInvoices(firm),
  ];
}

function falseOutcome(item: LinkItem, firm: Firm): string[] {
  const { kind, code } = item.outcome ?? {};
  if (kind === 'waiting' || kind === 'retrying') return [`${nameOf(item)} is ${kind} without need: ${code}`];
  const letters = lettersOf(item.entity, item.sourceId, firm);
  const isTold = letters.some((letter) => letter.code === code);
  return kind === 'parked' && !isTold
    ? [`${nameOf(item)} is parked (${code}) but in no dead-letter queue`]
    : [];
}

/** Whatever could go wrong with costs and sweeps was replayed, and is over. */
function lettersOfNobody({ stores }: Firm): string[] {
  const judged = ['invoice', 'customer', 'project'];
  return stores.queue.deadLetters
    .filter(({ pointer }) => typeof pointer !== 'object' || !judged.includes(pointer.entity))
    .filter(({ note }) => note.code !== 'expense-ambiguous')
    .map((letter) => `a dead letter without need: ${JSON.stringify(letter)}`);
}

function wrongLetters(
  entity: 'customer' | 'project',
  id: number,
  { wanted, complaints, isOwn }: MasterTrouble,
  firm: Firm,
): string[] {
  const letters = lettersOf(entity, id, firm);
  const isTrue = letters.every(
    ({ code, problems }) => code === wanted && (complaints.length === 0 || isComplete(problems, complaints)),
  );
  if (isTrue && (letters.length > 0 || !isOwn)) return [];
  return [
    `${entity} ${id} should be ${wanted} for ${JSON.stringify(complaints)}: ${JSON.stringify(letters)}`,
  ];
}

/** A posted invoice has a letter only if it reads differently now. */
function changedInvoices(firm: Firm): string[] {
  const links = firm.stores.links.items(({ entity, targetId }) => entity === 'invoice' && Boolean(targetId));
  const { invoices } = inMoment(firm);
  const { vouchers } = inBooks(firm);
  return links.flatMap(({ sourceId, targetId }) => {
    const row = invoices.find(({ id }) => String(id) === sourceId);
    const voucher = vouchers.find(({ Id }) => Id === targetId);
    // It has the KID that somebody else gave it, or is not there any more.
    if (voucher?.createdBy === 'person' || voucher?.isReversed) return [];
    const isChanged = row?.paymentId !== (voucher?.outgoing?.Cid ?? null);
    const codes = lettersOf('invoice', sourceId, firm).map(({ code }) => code);
    const isTrue = isChanged
      ? codes.every((code) => code === 'invoice-changed') && codes.length > 0
      : codes.length === 0;
    return isTrue
      ? []
      : [`invoice ${sourceId} is posted, ${isChanged ? '' : 'not '}changed, and parked as [${codes}]`];
  });
}

function nameOf({ entity, sourceId }: LinkItem): string {
  return `${entity} ${sourceId}`;
}
