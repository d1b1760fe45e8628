import type { Applied } from '../../../shared/direction.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import { saidSteps } from '../../../shared/worker/said-steps.ts';
import type { FieldName } from '../compared-fields.ts';
import { fieldDetails } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { adopt } from './adopt-expense.ts';
import { madeOtherwise } from './compare-expense.ts';
import { readExpenseLink } from './expense-link.ts';
import type { VoucherFacts, VoucherStep } from './plan-voucher.ts';
import { removedExpenses, unfiledExpenses } from './plan-voucher.ts';
import type { Supplier } from './read-details.ts';
import { readFiles, readSupplier } from './read-details.ts';
import { expenseReasons } from './reasons.ts';
import { stepWords } from './step-words.ts';
import { wantedExpense } from './wanted-expense.ts';

type Creation = Extract<VoucherStep, { do: 'create-expense' }>;

/** Takes what Moment has, enters every other posting that is not an expense yet, then puts documents to those without. */
export async function applyVoucher(
  facts: VoucherFacts,
  steps: readonly VoucherStep[],
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<Applied> {
  const adoptions = steps.filter((step) => step.do === 'adopt-expense' || step.do === 'link-expense');
  const creations = steps.filter((step) => step.do === 'create-expense');
  for (const adoption of adoptions) await adopt(adoption, claim, run);
  const [next] = creations;
  const supplier = facts.supplier ?? (next && (await readSupplier(next.posting, run)));
  const otherwise: FieldName[] = [];
  if (supplier)
    for (const creation of creations) otherwise.push(...(await enter(creation, supplier, claim, run)));
  await fileDocuments(facts, claim, run);
  const { data } = claim.link;
  const said = told(facts, steps, otherwise);
  return { ...said, targetId: String(facts.voucherNo), data };
}

function told(
  { voucherNo: voucher }: VoucherFacts,
  steps: readonly VoucherStep[],
  otherwise: readonly FieldName[],
): Pick<Applied, 'reason' | 'details'> {
  const count = (name: VoucherStep['do']) => steps.filter((step) => step.do === name).length;
  if (otherwise.length > 0) {
    const details = { voucher, ...fieldDetails([...new Set(otherwise)]) };
    return { reason: expenseReasons['expense-otherwise'], details };
  }
  const [adopted, created] = [count('adopt-expense'), count('create-expense')];
  if (adopted > 0)
    return { reason: expenseReasons['expenses-adopted'], details: { voucher, adopted, created } };
  return { details: { voucher, ...saidSteps(steps, stepWords) } };
}

/**
 * Whether Moment takes a reference twice is not documented; one that an earlier attempt left was looked for before.
 * Answers what Moment took otherwise than it was sent.
 */
async function enter(
  { posting, project }: Creation,
  supplier: Supplier,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<FieldName[]> {
  const fields = wantedExpense(posting, supplier, await isBillable(project.id, run), run.settings);
  const made = await run.moment.createProjectExpense(fields);
  const { expenses } = readExpenseLink(claim.link.data);
  const expense = { id: made.id, filed: !run.settings.attachments };
  await claim.save({ data: { expenses: { ...expenses, [String(posting.Id)]: expense } } });
  return madeOtherwise(fields, made);
}

const PRICE_MODEL_SECONDS = 600;

/** The first price model of a project is its own; where it says nothing the connection decides. */
async function isBillable(
  projectId: number,
  { cache, moment, settings }: MomentPowerOfficeRun,
): Promise<boolean> {
  const models = await cache.get(`price-models-${projectId}`, PRICE_MODEL_SECONDS, () =>
    moment.priceModels(projectId),
  );
  return models[0]?.billableExpenses ?? settings.billableByDefault ?? true;
}

async function fileDocuments(
  facts: VoucherFacts,
  claim: OpenClaim,
  run: MomentPowerOfficeRun,
): Promise<void> {
  const { voucherId, voucherNo } = facts;
  const removed = run.restores ? [] : removedExpenses(facts);
  const unfiled = unfiledExpenses(readExpenseLink(claim.link.data), removed);
  if (unfiled.length === 0 || voucherId === undefined) return;
  const file = await readFiles(voucherId, voucherNo, run);
  for (const [transactionId, { id }] of unfiled) {
    if (file && (await needsFile(id, file.fileName, run))) await run.moment.attach(id, file);
    const { expenses } = readExpenseLink(claim.link.data);
    await claim.save({ data: { expenses: { ...expenses, [transactionId]: { id, filed: true } } } });
  }
}

/** A file sent twice would lie there twice; an expense that somebody deleted needs none. */
async function needsFile(id: number, fileName: string, { moment }: MomentPowerOfficeRun): Promise<boolean> {
  const expense = await moment.expense(id);
  return expense !== undefined && !expense.attachments.some((attachment) => attachment.fileName === fileName);
}
