import { expect, test } from '@jest/globals';
import { createHqSimulator } from '../vendors/hq/simulator.ts';
import { missingDocuments, readDocument } from './specifications/documents.ts';
import { type Exception, unexplained } from './specifications/exception.ts';
import { exchangesDuring } from './specifications/exchanges.ts';
import { type DocumentUse, findingsIn } from './specifications/findings.ts';
import { callsOf } from './specifications/plain-calls.ts';
import { standingWorld } from './specifications/standing-world.ts';

type Call = ReturnType<typeof callsOf>;
type Workplace = ReturnType<typeof createWorkplace>;

/** One of each kind of record. */
function createWorkplace() {
  const simulator = createHqSimulator(standingWorld());
  const { person } = simulator;
  const user = person.createUser({ firstName: 'Anna', lastName: 'Beispiel', email: 'anna@example.org' });
  const company = person.createCompany({ name: 'Nord GmbH' });
  const project = person.createProject({ name: 'Relaunch', companyId: company.id });
  const field = person.defineProjectField({ name: 'Art', type: 'Dropdown', options: ['Web'] });
  const taskType = person.createTaskType({ name: 'Konzept' });
  const role = person.createProjectRole('Design');
  person.addProjectMember({ projectId: project.id, userId: user.id, projectRoleId: role.id });
  const inner = [{ text: '<p>Workshop</p>', amount: 2.5, unit: 'Stunden', price: 120 }];
  const positions = [{ text: '<p>Konzeption</p>', positions: inner }];
  const quote = person.createQuote({ projectId: project.id, subject: 'Relaunch', positions });
  return { simulator, user, project, field, taskType, quote };
}

const mayBeNull = 'Swagger 2.0 cannot say that a field may be null; nobody has filled this one in.';
const withoutZone = 'The guide: a date is a date without a zone.';
const namesObserved = 'A live client reads enumerations as names; the document declares integers.';
const noBody = 'The document shows no answer for this list.';
const withoutContent = 'The guide has 204 for deletes, which is an answer without a body.';
const observed = 'A live client reads it (September 2026); the document is of October 2024.';
const givenByHq = 'One schema serves reads and writes; HQ gives out the id.';

const everywhere = (because: string, ...names: string[]): Exception[] =>
  names.map((name) => ({ operation: 'every operation', pointer: `**/${name}`, because }));

const unsetV1 = [
  ...['IndustrialSector', 'Description', 'IBAN', 'BIC', 'DebitorNumber', 'CreditorNumber'],
  ...['TaxId', 'DefaultDeliveryConditionId', 'DefaultPaymentConditionId', 'PlannedStartDate'],
  ...['PlannedEndDate', 'EndDate', 'AworkSyncId', 'ProjectTemplateId', 'LeadId'],
  ...['InvoiceAddressId', 'DeliveryAddressId', 'ResponsibleUserId', 'ValidUntilDate'],
  ...['DeliveryDate', 'PaymentConditionId', 'DeliveryConditionId', 'AddressText'],
  ...['CompanyAddressId', 'Header', 'Footer', 'DocumentTemplateId', 'ContactPersonId'],
  ...['InternalContactPersonId', 'SyncId', 'Note', 'CompanyPurchaseOrderNumber'],
  ...['ExternalChargeRateValue', 'ArticleId', 'ProjectBudgetId', 'CostTypeId', 'BookingAccount'],
  ...['CostCenter1', 'CostCenter2', 'Value', 'ParentId', 'StartOn', 'EndOn', 'JiraProjectName'],
  ...['ChargeRateValue', 'InternalChargeRateValue', 'OldValue', 'NewValue'],
];

const exceptionsV1: Exception[] = [
  ...everywhere(withoutZone, 'StartDate', 'QuotationDate'),
  ...everywhere(mayBeNull, ...unsetV1),
  ...['DELETE /v1/ProjectTasks({Id})', 'DELETE /v1/Users({Id})/Reportings({ReportingId})'].map(
    (operation) => ({ operation, pointer: '', because: withoutContent }),
  ),
  ...['POST /v1/ProjectTasks', 'PUT /v1/ProjectTasks({Id})'].map((operation) => ({
    operation,
    pointer: 'request/Id',
    because: givenByHq,
  })),
];

const exceptionsV2: Exception[] = [
  ...everywhere(withoutZone, 'startDate', 'date'),
  ...everywhere(namesObserved, 'type', 'interval', 'documentPositionEntityType', 'documentStatusType'),
  ...everywhere(namesObserved, 'documentType'),
  ...everywhere(observed, 'isDeactivated'),
  { operation: 'GET /v2/Documents/{id}/DocumentPositions', pointer: '', because: noBody },
];

async function walkV1(call: Call, { user, project, field, taskType, quote }: Workplace): Promise<void> {
  const list = ['Companies', 'ProjectStatuses', 'Projects', 'CustomFieldDefinitions', 'TaskTypes'];
  for (const name of [...list, 'ProjectRoles', 'Quotations']) await call('GET', `v1/${name}`);
  await call('GET', `v1/Projects(${project.id})/Members`);
  await call('GET', `v1/Projects(${project.id})?$expand=CustomFields,Company,ProjectStatus`);
  await call('GET', 'v1/CustomFieldDefinitions?$expand=Options');
  await call('GET', `v1/Quotations(${quote.id})/Positions`);
  await call('GET', `v1/Projects(${project.id})/CustomFields`);
  await call('PUT', `v1/Projects(${project.id})/CustomFields(${field.id})`, {
    ...{ Id: 1, Name: 'Art', Value: 'Web', Type: 'Dropdown' },
  });
  const form = { Name: 'Entwurf', ProjectId: project.id, TaskTypeId: taskType.id };
  const task = await call('POST', 'v1/ProjectTasks', form);
  await call('PUT', `v1/ProjectTasks(${task['Id']})`, form);
  for (const act of ['Finish', 'Open']) await call('POST', `v1/ProjectTasks(${task['Id']})/do.${act}`);
  await call('GET', 'v1/ProjectTasks?$expand=TaskType,TaskTypeStatus');
  const booked = { UserId: user.id, TaskId: task['Id'], StartDate: '2026-06-08T00:00:00Z', Duration: 5400 };
  const reporting = await call('POST', `v1/Projects(${project.id})/do.CreateReporting`, booked);
  const single = `v1/Users(${user.id})/Reportings(${reporting['Id']})`;
  await call('PUT', single, await call('GET', single));
  await call('GET', 'v1/UserReportings?$expand=Task');
  await call('GET', `v1/Users(${user.id})/Reportings`);
  await call('DELETE', single);
  await call('DELETE', `v1/ProjectTasks(${task['Id']})`);
  await call('GET', 'v1/ConfigSystemEvents/do.GetDeleted()');
}

async function walkV2(call: Call, { simulator, user, project, quote }: Workplace): Promise<void> {
  const task = simulator.person.createTask({ projectId: project.id, name: 'Entwurf' });
  const booked = {
    userId: user.id,
    projectId: project.id,
    startOn: '2026-06-08T00:00:00Z',
    duration: 5400,
    taskId: task.id,
  };
  const { id } = simulator.person.createReporting(booked);
  for (const name of ['Companies', 'Projects', 'ProjectStatus', 'DocumentStatus', 'DocumentPositions'])
    await call('GET', `v2/${name}`);
  await call('GET', `v2/Projects/${project.id}?expand=company`);
  await call('GET', 'v2/Projects/CustomFieldDefinitions');
  await call('GET', 'v2/UserReportings?expand=project,task,user');
  await call('PUT', `v2/UserReportings/${id}`, { name: 'Neu' });
  await call('GET', 'v2/Documents?expand=documentStatusEntity,project,positions');
  await call('GET', `v2/Documents/${quote.id}/DocumentPositions`);
}

function unwrapped(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('@odata.context' in answer)) return answer;
  return 'value' in answer ? answer.value : answer;
}

async function findings(
  walk: (call: Call, workplace: Workplace) => Promise<void>,
  file: string,
  use: Omit<DocumentUse, 'basePath'>,
) {
  const workplace = createWorkplace();
  const exchanges = await exchangesDuring(workplace.simulator, (origin) =>
    walk(callsOf(origin, { authorization: 'Bearer hq-token' }), workplace),
  );
  return findingsIn(exchanges, [{ basePath: '', ...use, document: readDocument(file) }]);
}

const fileV1 = 'hq.v1.swagger-subset.json';
const fileV2 = 'hq.v2.openapi.json';
const run = missingDocuments([fileV1, fileV2]) === undefined ? test : test.skip;

run('projects, plan, reportings and quotations are in version 1 what the document says', async () => {
  const found = await findings(walkV1, fileV1, { presence: 'plain', unwrap: unwrapped });
  expect(unexplained(found, exceptionsV1)).toEqual([]);
});

run('projects, reportings and documents are in version 2 what the document says', async () => {
  const found = await findings(walkV2, fileV2, { presence: 'listed' });
  expect(unexplained(found, exceptionsV2)).toEqual([]);
});
