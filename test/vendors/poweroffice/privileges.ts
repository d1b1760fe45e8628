/** What the vendor granted the integration. A client without the module behind a privilege has it as an invalid one. */
export const grantedPrivileges = [
  'AccountTransaction',
  'CommonServices',
  'Customer_Full',
  'Department_Full',
  'Employee',
  'GeneralLedgerAccount',
  'IncomingInvoice',
  'OutgoingInvoice',
  'OutgoingInvoiceVoucher_Full',
  'Project_Full',
  'Supplier',
  'VoucherDocumentation_Full',
];

export function invalidPrivileges(valid: string[]): string[] {
  return grantedPrivileges.filter((privilege) => !valid.includes(privilege));
}

/** Reading needs the privilege itself or the full one. */
export function reads(privilege: string): string[] {
  return [privilege, `${privilege}_Full`];
}
