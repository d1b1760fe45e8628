import * as z from 'zod';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { findId } from './list-query.ts';
import { momentListedExpense } from './listed-records.ts';
import { pages } from './paging.ts';
import { momentPaths } from './paths.ts';
import type { ExpenseFile, MomentProjectExpense, ProjectExpenseFields } from './project-expense.ts';
import { momentProjectExpense } from './project-expense.ts';
import type { MomentPriceModel } from './records.ts';
import { momentPriceModel } from './records.ts';

const created = z.object({ id: z.int() });

/** Expenses of projects and what they depend on. None of these doors is documented. */
export function expenseCalls(http: VendorHttp) {
  const idOf = (externalId: string) =>
    findId(http, momentPaths.projectExpenses, momentListedExpense, { name: 'externalId', value: externalId });
  return {
    /** The first is the project's default. */
    priceModels: (projectId: number): Promise<MomentPriceModel[]> =>
      Array.fromAsync(pages(http, momentPaths.priceModels, momentPriceModel, { projectId })),
    /** An expense that is there already is left as it is. Fails as conflict when Moment names one we cannot find. */
    async createProjectExpense(fields: ProjectExpenseFields): Promise<{ id: number }> {
      try {
        const path = momentPaths.projectExpenses;
        return (await http.call({ method: 'POST', path, json: fields }, created)).body;
      } catch (error) {
        if (!(error instanceof Failure) || error.reason.code !== 'conflict') throw error;
        const id = await idOf(fields.externalId);
        if (id === undefined) throw error;
        return { id };
      }
    },
    async projectExpenseByExternalId(externalId: string): Promise<MomentProjectExpense | undefined> {
      const id = await idOf(externalId);
      if (id === undefined) return undefined;
      return http.find({ method: 'GET', path: momentPaths.projectExpense(id) }, momentProjectExpense);
    },
    /** Attaches the file once more if it is there already, so look at the expense first. */
    async attach(expenseId: number, { fileName, contentType, content }: ExpenseFile): Promise<void> {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)], { type: contentType }), fileName);
      await http.call({ method: 'POST', path: momentPaths.attachments(expenseId), form }, z.unknown());
    },
  };
}
