import { expect, test } from '@jest/globals';
import { createProjectHarness } from '../vendors/hq/project-harness.ts';

const workshop = {
  text: '<p><b>Workshop</b></p><p>inkl. Doku</p>',
  amount: 2.5,
  unit: 'Stunden',
  price: 120,
};
const wireframes = { text: '<p>Wireframes</p>', amount: 5.4, unit: 'Tage', price: 960, isOptional: true };

function createQuoteHarness(tenant: Parameters<typeof createProjectHarness>[0] = {}) {
  const harness = createProjectHarness(tenant);
  const { person, project, listed } = harness;
  const quote = person.createQuote({
    projectId: project.id,
    subject: 'Relaunch',
    positions: [
      { text: '<p>Konzeption</p>', positions: [workshop, wireframes] },
      { text: '<p>Betreuung</p>', amount: 1, price: 100 },
    ],
  });
  const inOrder = () => listed(`/v1/Quotations(${quote.id})/Positions?$orderby=Order asc`);
  return { ...harness, quote, inOrder };
}

test('v1 shows a quotation of a project with its status and sum, optional positions left out', async () => {
  const { listed, project, person, quote } = createQuoteHarness();
  person.setQuoteStatus(quote.id, 'Accepted');
  expect(await listed(`/v1/Quotations?$filter=ProjectId eq ${project.id}`)).toMatchObject([
    { Number: quote.number, Subject: 'Relaunch', Status: 'Accepted', Type: 'Quotation', NetTotal: 400 },
  ]);
});

test('v1 shows positions flat: a group begins with its header and ends with its sum', async () => {
  const { inOrder } = createQuoteHarness();
  expect(
    (await inOrder()).map((each) => [each['Type'], each['Order'], each['Amount'], each['Unit']]),
  ).toEqual([
    ['GroupHeader', 1, 0, ''],
    ['OpenPosition', 2, 2.5, 'Stunden'],
    ['OpenPosition', 3, 5.4, 'Tage'],
    ['Subtotal', 4, 0, ''],
    ['OpenPosition', 5, 1, ''],
  ]);
  expect((await inOrder()).map((each) => each['TotalPrice'])).toEqual([0, 300, 5184, 300, 100]);
});

test('switches groupsShownAs and subtotalsShown: groups look otherwise in v1', async () => {
  const { inOrder } = createQuoteHarness({ groupsShownAs: 'PositionGroup', subtotalsShown: false });
  const types = (await inOrder()).map((each) => each['Type']);
  expect(types).toEqual(['PositionGroup', 'OpenPosition', 'OpenPosition', 'OpenPosition']);
});

test('v2 shows the positions as a tree with units as ids, the text with and without HTML', async () => {
  const { list, quote } = createQuoteHarness();
  const [group, ...rest] = await list(`/v2/Documents/${quote.id}/DocumentPositions?orderby=order`);
  expect(group).toMatchObject({
    ...{ documentPositionEntityType: 'PositionGroup', index: '1', plainText: 'Konzeption' },
    ...{ parentDocumentPositionId: null, totalNetValue: 300 },
  });
  expect(rest).toMatchObject([
    {
      ...{ parentDocumentPositionId: group?.id, index: '1.1', amount1: 2.5, unitId1: 4020 },
      ...{ text: workshop.text, plainText: 'Workshop\ninkl. Doku', isOptional: false },
    },
    { parentDocumentPositionId: group?.id, index: '1.2', unitId1: 4021, isOptional: true },
    { parentDocumentPositionId: null, index: '2', documentPositionEntityType: 'Freetext', unitId1: null },
  ]);
});

test('v2 finds quotations by type and project, with the status when it is expanded', async () => {
  const { list, project, quote } = createQuoteHarness();
  const filter = encodeURIComponent(`documentType eq 'Quotation' and projectId eq ${project.id}`);
  const [plain] = await list(`/v2/Documents?filter=${filter}`);
  expect(plain).toMatchObject({ id: quote.id, number: quote.number, netValue: 400 });
  expect(plain).not.toHaveProperty('documentStatusEntity');
  expect(await list(`/v2/Documents?filter=${filter}&expand=documentStatusEntity`)).toMatchObject([
    { documentStatusEntity: { name: 'Entwurf', documentStatusType: 'Draft' } },
  ]);
  expect(await list("/v2/Documents?filter=documentType eq 'Invoice'")).toEqual([]);
  expect(await list(`/v2/DocumentPositions?filter=documentEntityId eq ${quote.id}`)).toHaveLength(4);
});

test('a position added to a group stands in it, and the quotation counts as changed', async () => {
  const { person, quote, inOrder, listed, pass } = createQuoteHarness();
  const groupId = (await inOrder())[0]?.Id ?? 0;
  pass(60);
  person.addQuotePosition(quote.id, { text: '<p>Nachtrag</p>' }, groupId);
  expect((await inOrder()).map((each) => each['Type'])).toEqual([
    ...['GroupHeader', 'OpenPosition', 'OpenPosition', 'OpenPosition', 'Subtotal', 'OpenPosition'],
  ]);
  expect(await listed('/v1/Quotations?$filter=UpdatedOn gt 2026-03-04T10:00:30Z')).toHaveLength(1);
});

test('a tenant with the new finance processes has its quotations in v2 only', async () => {
  const { listed, list, send, quote } = createQuoteHarness({ newFinance: true });
  expect(await listed('/v1/Quotations')).toEqual([]);
  expect((await send('GET', `/v1/Quotations(${quote.id})/Positions`)).status).toBe(404);
  expect(await list('/v2/Documents')).toHaveLength(1);
});

test('positions are in no certain order unless one is asked for', async () => {
  const { listed, quote } = createQuoteHarness();
  const [first] = await listed(`/v1/Quotations(${quote.id})/Positions`);
  expect(first).toMatchObject({ Order: 5 });
});
