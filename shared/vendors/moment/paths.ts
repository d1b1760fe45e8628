/**
 * Where things lie under a company. Documented at https://docs.moment.team (developers/api, integrations/webhooks):
 * `invoices` and the style of all paths. Observed: `customers`, `projects`. Guessed: the others.
 */
export const momentPaths = {
  invoices: 'invoices',
  invoice: (id: number) => `invoices/${id}`,
  invoicePdf: (id: number) => `invoices/${id}/pdf`,
  customers: 'customers',
  customer: (id: number) => `customers/${id}`,
  projects: 'projects',
  project: (id: number) => `projects/${id}`,
  priceModels: 'priceModels',
  projectExpenses: 'projectExpenses',
  projectExpense: (id: number) => `projectExpenses/${id}`,
  attachments: (expenseId: number) => `projectExpenses/${expenseId}/attachments`,
};
