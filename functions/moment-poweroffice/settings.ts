import * as z from 'zod';

const projectStatuses = ['Tentative', 'Active', 'Archived', 'NotStarted', 'Complete'] as const;

export const momentPowerOfficeSettings = z.strictObject({
  /** Invoices dated from this day on are transferred, `YYYY-MM-DD`. */
  startDate: z.iso.date(),
  /** Moment project state to PowerOffice status, beside and before the built-in table. Case does not matter. */
  projectStates: z.record(z.string(), z.enum(projectStatuses)).default({}),
  /** A total may differ this much from its lines, in the currency of the invoice. */
  maxRounding: z.number().min(0).max(1).default(1),
  /** Account that takes such a difference. Without one such an invoice is refused. */
  roundingAccount: z.int().min(1000).max(9999).optional(),
  /** VAT code of that account: SAF-T code for income without VAT treatment. */
  roundingVatCode: z.string().min(1).default('7'),
  /** Whether Moment is told that an invoice was transferred. */
  markTransferred: z.boolean().default(false),
  /** Accounts whose postings are expenses: numbers and ranges as PowerOffice writes them. */
  expenseAccounts: z
    .string()
    .regex(/^\d{4}(-\d{4})?(,\d{4}(-\d{4})?)*$/, 'write accounts as 4001-8999 or 4300,5000-5999')
    .default('4001-8999'),
  /** Postings dated this many days back are looked at in every comparison, whenever they were entered. */
  lookBackDays: z.int().min(0).max(31).default(2),
  /** Postings entered this many days back are looked at once a day, whatever their date. */
  createdBackDays: z.int().min(1).max(365).default(45),
  /** Whether expenses are invoiced where the price model of the project does not say. */
  billableByDefault: z.boolean().default(true),
  /** Activity in Moment that expenses are put on. */
  expenseActivity: z.string().min(1).optional(),
  /** Whether the reversal of a transferred posting arrives as a negative expense. */
  reversals: z.enum(['skip', 'negative']).default('skip'),
  /** Whether the documents of a voucher come along. */
  attachments: z.boolean().default(true),
});
export type MomentPowerOfficeSettings = z.infer<typeof momentPowerOfficeSettings>;
