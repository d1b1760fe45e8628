import type { Hq } from './hq.ts';
import type { PositionKind, PositionRow, QuoteRow } from './quote-records.ts';
import { found } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';

/** A group holds positions. */
export interface PositionForm {
  text: string;
  kind?: Exclude<PositionKind, 'subtotal'>;
  amount?: number;
  unit?: string;
  price?: number;
  isOptional?: boolean;
  taskTypeId?: number | null;
  positions?: PositionForm[];
}

export interface QuoteForm extends Partial<Pick<QuoteRow, 'number' | 'status' | 'date' | 'companyId'>> {
  projectId?: number | null;
  subject: string;
  positions?: PositionForm[];
}

export function createQuote(hq: Hq, form: QuoteForm): QuoteRow {
  const stamp = stampTracked(hq, 'person');
  const project = form.projectId == null ? undefined : found(hq.projects.get(form.projectId));
  const quote = hq.quotes.put({
    ...stamp,
    number: form.number ?? `A-${stamp.id}`,
    subject: form.subject,
    status: form.status ?? 'Draft',
    date: form.date ?? `${stamp.createdOn.slice(0, 10)}T00:00:00`,
    companyId: form.companyId ?? project?.companyId ?? null,
    projectId: project?.id ?? null,
  });
  for (const position of form.positions ?? []) addPosition(hq, quote.id, position);
  return quote;
}

export function updateQuote(hq: Hq, id: number, changes: Partial<Pick<QuoteRow, 'status' | 'subject'>>) {
  return hq.quotes.put({ ...found(hq.quotes.get(id)), ...changes, ...touched(hq, 'person') });
}

/** At the end of the quote, or of the group. */
export function addPosition(
  hq: Hq,
  quoteId: number,
  form: PositionForm,
  parentId: number | null = null,
): PositionRow {
  const kind = form.kind ?? (form.positions ? 'group' : 'position');
  const position = putPosition(hq, quoteId, { ...form, kind, parentId });
  for (const inner of form.positions ?? []) addPosition(hq, quoteId, inner, position.id);
  if (kind === 'group')
    putPosition(hq, quoteId, { text: '<p>Summe</p>', kind: 'subtotal', parentId: position.id });
  updateQuote(hq, quoteId, {});
  return position;
}

export function updatePosition(hq: Hq, id: number, changes: Partial<PositionForm>): PositionRow {
  const { positions: _positions, ...fields } = changes;
  const position = hq.positions.put({
    ...{ ...found(hq.positions.get(id)), ...fields, ...touched(hq, 'person') },
  });
  updateQuote(hq, position.quoteId, {});
  return position;
}

type Placed = Omit<PositionForm, 'kind' | 'positions'> & Pick<PositionRow, 'kind' | 'parentId'>;

function putPosition(hq: Hq, quoteId: number, form: Placed): PositionRow {
  const isPriced = form.kind === 'position' || form.kind === 'service';
  return hq.positions.put({
    ...stampTracked(hq, 'person'),
    quoteId,
    kind: form.kind,
    parentId: form.parentId,
    text: form.text,
    amount: form.amount ?? (isPriced ? 1 : 0),
    unit: form.unit ?? '',
    price: form.price ?? 0,
    isOptional: form.isOptional ?? false,
    taskTypeId: form.taskTypeId ?? null,
  });
}
