import { type Company, stampNew } from './company.ts';
import type { Entity } from './entity.ts';
import { answerList } from './lists.ts';
import type { Moment } from './moment.ts';
import type { PriceModelRow } from './records.ts';
import type { Route } from './router.ts';
import { demandRow, saved } from './saving.ts';

export function createPriceModel(
  company: Company,
  projectId: number,
  billableExpenses: boolean | null,
): PriceModelRow {
  const row = { projectId, billableExpenses, ...stampNew(company, 'priceModel') };
  company.priceModels.put(row);
  return row;
}

/** Changes the project's default price model, which is its first. */
export function setPriceModel(
  company: Company,
  projectId: number,
  changes: Pick<PriceModelRow, 'billableExpenses'>,
): PriceModelRow {
  const first = company.priceModels.all().find((model) => model.projectId === projectId);
  const row = saved(company, demandRow(first, 'project'), changes);
  company.priceModels.put(row);
  return row;
}

const priceModelEntity: Entity<PriceModelRow> = {
  show: ({ id, projectId, billableExpenses }) => ({ id, projectId, billableExpenses }),
  idFilters: ['projectId'],
};

/** Guessed: the answer is a list like any other, one row for each price model. */
export function priceModelRoutes(moment: Moment): Route[] {
  return [
    {
      methods: ['GET'],
      pattern: '/priceModels',
      answer: (call) => answerList(moment, call, call.company.priceModels.all(), priceModelEntity),
    },
  ];
}
