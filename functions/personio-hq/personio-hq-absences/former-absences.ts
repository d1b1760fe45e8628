import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Binding } from './hq-absences.ts';
import { alone, bind } from './hq-absences.ts';
import type { Former } from './pick-former.ts';
import { isKindred, overlaps, pickFormer } from './pick-former.ts';
import { isOrphan, linkFacts } from './read-absence.ts';
import { ownerOf } from './target-owner.ts';

/**
 * What HQ has of an absence from before this connection, made by an earlier life of ours, another integration or by
 * hand, and that is no other's. What a link without a number of today stands for may be the same absence: never to be entered
 * beside it, nor to be taken from it.
 */
export async function findFormer(fields: HqAbsenceFields, run: PersonioHqRun): Promise<Former> {
  const free: HqAbsence[] = [];
  const contested: HqAbsence[] = [];
  for await (const absence of run.hq.absences(fields.userId)) {
    if (!isKindred(absence, fields) || !overlaps(absence, fields)) continue;
    const owner = await ownerOf(absence.id, run);
    if (!owner) free.push(absence);
    else if (isOrphan(linkFacts(owner), run.apiVersion)) contested.push(absence);
  }
  if (contested.length > 0) return { kind: 'ambiguous', candidates: contested };
  return pickFormer(fields, free);
}

/** Nothing is written to HQ. Of equal absences each takes another one: whoever comes second decides anew. */
export async function adoptAbsence(binding: Binding, claim: OpenClaim, run: PersonioHqRun): Promise<void> {
  await alone(binding.fields, claim, run, async () => {
    if (await ownerOf(binding.absence.id, run))
      throw new Failure(commonReasons.conflict, { details: { vendor: 'hq' } });
    await bind(binding, undefined, claim, run);
  });
}
