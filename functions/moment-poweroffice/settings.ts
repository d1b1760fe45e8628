import * as z from 'zod';

const projectStatuses = ['Tentative', 'Active', 'Archived', 'NotStarted', 'Complete'] as const;

export const momentPowerOfficeSettings = z.lazy(() =>
  z.strictObject({
    startDate: z.iso.date().describe('invoices and postings dated from this day on are transferred'),
    projectStates: z
      .record(z.string(), z.enum(projectStatuses))
      .default({})
      .describe(
        'Moment project state to PowerOffice Go status, beside and before the usual ones; capitals do not matter',
      ),
    maxRounding: z
      .number()
      .min(0)
      .max(1)
      .default(1)
      .describe('a total may differ so much from its lines, in the currency of the invoice'),
    roundingAccount: z
      .int()
      .min(1000)
      .max(9999)
      .optional()
      .describe(
        'account in PowerOffice Go that takes the difference between a total and its lines; without one such an invoice is refused',
      ),
    roundingVatCode: z
      .string()
      .min(1)
      .default('7')
      .describe('VAT code of the rounding account: the SAF-T code for income without VAT treatment'),
    /**
     * How PowerOffice would deliver invoices to a customer that we create there: `Print` sends nothing by itself, since
     * Moment delivers them; `default` leaves it to PowerOffice. Customers that are there keep what they have.
     */
    newCustomerDelivery: z
      .enum(['Print', 'default'])
      .default('Print')
      .describe(
        'delivery of invoices that a new customer gets in PowerOffice Go: Print sends nothing by itself, default leaves it to PowerOffice Go',
      ),
    markTransferred: z
      .boolean()
      .default(false)
      .describe('whether Moment is told that an invoice was transferred'),
    expenseAccounts: z
      .string()
      .regex(/^\d{4}(-\d{4})?(,\d{4}(-\d{4})?)*$/, 'write accounts as 4001-8999 or 4300,5000-5999')
      .default('4001-8999')
      .describe('accounts whose postings are expenses, as 4001-8999 or 4300,5000-5999'),
    lookBackDays: z
      .int()
      .min(0)
      .max(31)
      .default(2)
      .describe(
        'postings dated so many days back are looked at in every comparison, whenever they were entered',
      ),
    createdBackDays: z
      .int()
      .min(1)
      .max(365)
      .default(45)
      .describe('postings entered so many days back are looked at once a day, whatever their date'),
    billableByDefault: z
      .boolean()
      .optional()
      .describe('whether expenses are invoiced where the price model of the project does not say'),
    expenseActivity: z.string().min(1).optional().describe('activity in Moment that expenses are put on'),
    reversals: z
      .enum(['skip', 'negative'])
      .default('skip')
      .describe(
        'the reversal of a transferred posting: skip leaves it out, negative brings it as a negative expense',
      ),
    attachments: z.boolean().default(true).describe('whether the documents of a voucher come along'),
  }),
);
export type MomentPowerOfficeSettings = z.infer<typeof momentPowerOfficeSettings>;
