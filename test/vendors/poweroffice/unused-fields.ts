/** Documented fields that nobody fills in here; Go writes every field, also an empty one. */
function empty(...names: string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}

const dimensions = [
  ...['Dim1Code', 'Dim1Id', 'Dim2Code', 'Dim2Id', 'Dim3Code', 'Dim3Id'],
  ...['LocationCode', 'LocationId'],
];
const seller = ['SellersReferenceEmployeeId', 'SellersReferenceEmployeeNo'];

export const unused = {
  vatSettings: empty(
    ...['AlternativeVatReturnFromYear', 'ReportAlternativeVatReturn', 'ReportVatReturnManually'],
    ...['RoundingAccountId', 'RoundingAccountNo', 'UseVatCompensation'],
  ),
  vatCode: empty('VatBasisRatio', 'VatBasisRatioValidFrom', 'VatBasisRatios'),
  account: empty('DepartmentCode', 'DepartmentId'),
  customer: empty('CreatedFromImportJournalId', 'DeliveryTerm', 'InvoiceBrandingThemeCode', 'PaymentTerm'),
  supplier: empty(
    ...['ContactGroupIds', 'CreatedFromImportJournalId', 'CurrencyCode', 'DateOfBirth', 'FirstName'],
    ...['LastName', 'LegalName', 'Payout', 'PhoneNumber', 'WebsiteUrl'],
  ),
  employee: empty(
    ...['ContactGroupIds', 'CreatedFromImportJournalId', 'DateOfBirth', 'DepartmentCode', 'DepartmentId'],
    ...['EndDate', 'ExpenseBankAccountId', 'ExternalImportReference', 'ExternalNumber', 'HiredDate'],
    ...['InternationalIdCountryCode', 'InternationalIdNumber', 'InternationalIdReportToAltinn', 'JobTitle'],
    ...['LocationCode', 'LocationId', 'ManagerEmployeeId', 'ManagerEmployeeNo', 'NationalIdNumber'],
    ...['PhoneNumber', 'SalaryBankAccountId', 'StartDate', 'TravelExpenseBankAccountId'],
  ),
  project: empty(
    ...['BrandingThemeCode', 'CreatedFromImportJournalId', 'DeliveryTerm', 'LocationCode', 'PaymentTerms'],
  ),
  outgoingInvoice: empty(
    ...['BrandingThemeCode', 'BrandingThemeId', 'CustomerReferenceContactPersonId', 'DeliveryAddress1'],
    ...['DeliveryAddress2', 'DeliveryAddressCity', 'DeliveryAddressCountryCode', 'DeliveryAddressZipCode'],
    ...['DeliveryTerm', 'DeliveryTermId', 'OrderDate', 'OrderNo', 'PaymentTerm', 'PaymentTermId'],
    ...[...dimensions, ...seller],
  ),
  outgoingLine: empty(
    ...['Allowance', 'ExternalImportReference', 'IsAccrued', 'ProductCode', 'ProductId', 'ProductUnitCost'],
    ...[...dimensions, ...seller],
  ),
  transaction: empty(
    ...['BankTransferId', 'CreatedFromImportJournalId', 'IsNoteMainEntry', 'ProductCode', 'ProductId'],
    ...['Quantity2', 'SubLedgerEntryId', ...dimensions],
  ),
  incomingInvoice: empty(
    ...['ContractNo', 'CustomMatchingReference', 'PurchaseOrderReference', ...dimensions],
  ),
};
