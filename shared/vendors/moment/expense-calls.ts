import * as z from 'zod';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { MomentListQuery } from './list-query.ts';
import { findId, modifiedRecords } from './list-query.ts';
import type { MomentListedExpense } from './listed-records.ts';
import { momentListedExpense } from './listed-records.ts';
import { pages } from './paging.ts';
import { momentPaths } from './paths.ts';
import type {
  ExpenseFile,
  MadeExpense,
  MomentProjectExpense,
  ProjectExpenseFields,
} from './project-expense.ts';
import { madeExpense, momentProjectExpense } from './project-expense.ts';
import type { MomentPriceModel } from './records.ts';
import { momentPriceModel } from './records.ts';

/** Expenses of projects and what they depend on. None of these doors is documented. */
export function expenseCalls(http: VendorHttp) {
  const idOf = (externalId: string) =>
    findId(http, momentPaths.projectExpenses, momentListedExpense, { name: 'externalId', value: externalId });
  const expense = (id: number): Promise<MomentProjectExpense | undefined> =>
    http.find({ method: 'GET', path: momentPaths.projectExpense(id) }, momentProjectExpense);
  return {
    expense,
    expenses: (query: MomentListQuery = {}): AsyncIterable<MomentListedExpense> =>
      modifiedRecords(http, momentPaths.projectExpenses, momentListedExpense, query),
    async expensesOfProject(projectNumber: string): Promise<MomentListedExpense[]> {
      const rows = pages(http, momentPaths.projectExpenses, momentListedExpense, { projectNumber });
      return (await Array.fromAsync(rows)).filter((row) => row.projectNumber === projectNumber);
    },
    /** Answers whether Moment let us: that a reference can be given later is a guess. */
    async markExpense(id: number, externalId: string): Promise<boolean> {
      try {
        const path = momentPaths.projectExpense(id);
        await http.call({ method: 'PATCH', path, json: { externalId } }, z.unknown());
        return true;
      } catch (error) {
        const refusals = ['vendor-refused', 'access-denied', 'conflict'];
        if (error instanceof Failure && refusals.includes(error.reason.code)) return false;
        throw error;
      }
    },
    /** The first is the project's default. */
    priceModels: (projectId: number): Promise<MomentPriceModel[]> =>
      Array.fromAsync(pages(http, momentPaths.priceModels, momentPriceModel, { projectId })),
    /** An expense that is there already is left as it is. Fails as conflict when Moment names one we cannot find. */
    async createProjectExpense(fields: ProjectExpenseFields): Promise<MadeExpense> {
      try {
        const path = momentPaths.projectExpenses;
        return (await http.call({ method: 'POST', path, json: fields }, madeExpense)).body;
      } catch (error) {
        if (!(error instanceof Failure) || error.reason.code !== 'conflict') throw error;
        const id = await idOf(fields.externalId);
        if (id === undefined) throw error;
        return { id };
      }
    },
    async projectExpenseByExternalId(externalId: string): Promise<MomentProjectExpense | undefined> {
      const id = await idOf(externalId);
      return id === undefined ? undefined : expense(id);
    },
    /** Attaches the file once more if it is there already, so look at the expense first. */
    async attach(expenseId: number, { fileName, contentType, content }: ExpenseFile): Promise<void> {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)], { type: contentType }), fileName);
      await http.call({ method: 'POST', path: momentPaths.attachments(expenseId), form }, z.unknown());
    },
  };
}
