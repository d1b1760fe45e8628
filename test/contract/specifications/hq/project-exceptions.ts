import type { Exception } from '../exception.ts';

const unfilled = 'Swagger 2.0 cannot say that a field may be null; nobody has filled this one in.';
const asHeld =
  'Swagger 2.0 cannot say that a field may be null. By the guide a PUT resets what it leaves out, so what HQ holds goes back as it came.';
const noReference = 'OData 4.0, which the guide names, writes null for a reference that leads nowhere.';
const withoutZone = 'The guide: a date is a date without a zone. The vendor’s own sample passes midnight.';
const namesObserved = 'A live client reads enumerations as names; the document declares integers.';
const unknownId = 'The guide has 404 for an unknown id; the document describes answers of success only.';
const withoutContent = 'The guide has 204 for deletes, which is an answer without a body.';
const givenByHq = 'One schema serves reads and writes; HQ gives out the id.';
const inTheAddress = 'One schema serves reads and writes; the id in the address says which field is meant.';

const everywhere = (because: string, ...names: string[]): Exception[] =>
  names.map((name) => ({ operation: 'every operation', pointer: `**/${name}`, because }));
const of = (because: string, pointer: string, ...operations: string[]): Exception[] =>
  operations.map((operation) => ({ operation, pointer, because }));

const project = [
  ...['PlannedStartDate', 'PlannedEndDate', 'ProjectTemplateId', 'LeadId', 'InvoiceAddressId'],
  ...['DeliveryAddressId', 'ResponsibleUserId', 'AworkSyncId', 'CompanyId'],
];
const task = [
  ...['ParentId', 'StartOn', 'EndOn', 'JiraProjectName', 'ProjectBudgetId'],
  ...['TaskTypeId', 'TaskTypeStatusId', 'Description'],
];
const quotation = [
  ...['ValidUntilDate', 'DeliveryDate', 'PaymentConditionId', 'DeliveryConditionId', 'AddressText'],
  ...['CompanyAddressId', 'Header', 'Footer', 'DocumentTemplateId', 'ContactPersonId'],
  ...['InternalContactPersonId', 'SyncId', 'Note', 'CompanyPurchaseOrderNumber'],
  ...['ArticleId', 'CostTypeId', 'BookingAccount', 'CostCenter1', 'CostCenter2'],
];
const reporting = ['TaskId', 'ChargeRateValue', 'InternalChargeRateValue'];
const deletion = ['OldValue', 'NewValue'];

export const projectExceptionsV1: readonly Exception[] = [
  ...everywhere(withoutZone, 'StartDate', 'EndDate', 'QuotationDate'),
  ...everywhere(unfilled, ...project, ...quotation, ...reporting, ...deletion),
  ...everywhere(asHeld, ...task),
  ...everywhere(noReference, 'Company'),
  ...of(withoutContent, '', 'DELETE /v1/ProjectTasks({Id})'),
  ...of(withoutContent, '', 'DELETE /v1/Users({Id})/Reportings({ReportingId})'),
  ...of(
    unknownId,
    '',
    'GET /v1/Projects({Id})',
    'GET /v1/ProjectTasks({Id})',
    'GET /v1/UserReportings({Id})',
  ),
  ...of(unknownId, '', 'GET /v1/Quotations({Id})'),
  ...of(givenByHq, 'request/Id', 'POST /v1/ProjectTasks'),
  ...of(inTheAddress, 'request/Id', 'PUT /v1/Projects({Id})/CustomFields({CustomFieldDefinitionId})'),
];

export const projectExceptionsV2: readonly Exception[] = [
  ...everywhere(withoutZone, 'date'),
  ...everywhere(namesObserved, 'documentType', 'documentStatusType'),
  ...of(unknownId, '', 'GET /v2/Documents/{id}'),
  ...of('The document shows no answer for this list.', '', 'GET /v2/Documents/{id}/DocumentPositions'),
];
