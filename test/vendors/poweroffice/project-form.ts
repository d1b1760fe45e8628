import * as z from 'zod';
import {
  optionalDate,
  optionalFlag,
  optionalInteger,
  optionalNumber,
  optionalText,
  optionalWord,
} from './form-fields.ts';

export const projectStatuses = ['Tentative', 'Active', 'Archived', 'NotStarted', 'Complete'] as const;
export const billingMethods = ['FixedPrice', 'Time', 'TimeAndExpenses'] as const;

/** Documented fields of a project that can be patched: related records by id only. */
export const projectPatchForm = z.strictObject({
  AllowAllActivities: optionalFlag,
  AllowAllEmployees: optionalFlag,
  AttachExpenseVouchersWhenBilling: optionalFlag,
  BillableRate: optionalNumber,
  BillableRateSpecification: optionalWord(['Activity', 'Employee', 'Project']),
  BrandingThemeId: optionalInteger,
  BudgetedBillableRate: optionalNumber,
  BudgetedCostOfGoods: optionalNumber,
  BudgetedHours: optionalNumber,
  BudgetedOtherOperatingExpenses: optionalNumber,
  BudgetedPayrollExpenses: optionalNumber,
  BudgetedRevenueHours: optionalNumber,
  BudgetedTotalRevenue: optionalNumber,
  Code: optionalText(),
  ContactPersonId: optionalInteger,
  ContractNo: optionalText(),
  CustomerId: optionalInteger,
  DeliveryTermId: optionalInteger,
  DenyTimeTracking: optionalFlag,
  DepartmentId: optionalInteger,
  EndDate: optionalDate,
  ExpenseMarkupDescription: optionalText(),
  ExpenseMarkupEnabled: optionalFlag,
  ExpenseMarkupFactor: optionalNumber,
  ExternalNumber: optionalInteger,
  FixedPrice: optionalNumber,
  HourlyRateMarkupDescription: optionalText(),
  HourlyRateMarkupEnabled: optionalFlag,
  HourlyRateMarkupFactor: optionalNumber,
  IsActive: optionalFlag,
  IsBillable: optionalFlag,
  IsInternal: optionalFlag,
  LocationId: optionalInteger,
  Name: z.string().min(1),
  ParentProjectId: optionalInteger,
  PaymentTermId: optionalInteger,
  Progress: optionalInteger,
  ProjectBillingMethod: optionalWord(billingMethods),
  ProjectManagerEmployeeId: optionalInteger,
  ProjectStatus: optionalWord(projectStatuses),
  PurchaseOrderNo: optionalText(),
  StartDate: optionalDate,
});
export type ProjectFields = z.output<typeof projectPatchForm>;

export const projectPostForm = projectPatchForm.extend({
  BrandingThemeCode: optionalText(),
  CustomerNo: optionalInteger,
  DeliveryTerm: optionalText(),
  DepartmentCode: optionalText(),
  LocationCode: optionalText(),
  ParentProjectCode: optionalText(),
  PaymentTerms: optionalInteger,
  ProjectManagerEmployeeNo: optionalInteger,
});
export type ProjectPost = z.output<typeof projectPostForm>;
