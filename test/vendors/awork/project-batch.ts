import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { actOnEach, type MultiStatus } from './multi-status.ts';
import { addTags } from './project-extras.ts';
import { replaceProject } from './project-changes.ts';
import type { ProjectBatchForm } from './project-forms.ts';
import { changeProjectStatus, deleteProject, requireWrite } from './projects.ts';
import type { ProjectRow } from './records.ts';
import { found, invalidField, referenced, Refusal } from './refusal.ts';

type Act = (project: ProjectRow) => void;

const unsimulated = new Set(
  'changeprojecttype linkworkflow setprojectlead addteams removeteams adjustdates removetags'.split(' '),
);

export function runProjectBatch(
  awork: Awork,
  actor: Actor,
  operation: string,
  form: ProjectBatchForm,
): MultiStatus {
  const act = chooseAct(awork, actor, operation, form);
  return actOnEach(form.projectIds, (id) => {
    const project = found(awork.store.projects.get(id), 'project');
    requireWrite(actor, project);
    act(project);
  });
}

function chooseAct(awork: Awork, actor: Actor, operation: string, form: ProjectBatchForm): Act {
  switch (operation) {
    case 'setclient': {
      const { companyId } = form;
      if (companyId) referenced(awork.store.companies.get(companyId), 'companyId');
      return (project) => void replaceProject(awork, actor, project, { companyId });
    }
    case 'setdates':
      return setDates(awork, actor, form);
    case 'changeprojectstatus': {
      const { projectStatusId } = form;
      if (!projectStatusId) throw invalidField('projectStatusId', 'is required.');
      return (project) => changeProjectStatus(awork, actor, project, projectStatusId);
    }
    case 'addtags':
      return (project) => void addTags(awork, actor, project, form.tags ?? []);
    case 'delete':
      return (project) => deleteProject(awork, actor, project, form.deleteTimeTrackings ?? false);
    default:
      if (unsimulated.has(operation))
        throw new Refusal(501, 'not-simulated', `${operation} is not simulated.`);
      throw new Refusal(404, 'invalid-batch-operation', `Unknown operation ${operation}.`);
  }
}

/** A date that is neither given nor removed stays (guessed from the two remove flags). */
function setDates(awork: Awork, actor: Actor, form: ProjectBatchForm): Act {
  const { newStartDate, newDueDate, removeStartDate, removeDueDate } = form;
  if (newStartDate && removeStartDate) throw invalidField('removeStartDate', 'contradicts the new date.');
  if (newDueDate && removeDueDate) throw invalidField('removeDueDate', 'contradicts the new date.');
  return (project) =>
    void replaceProject(awork, actor, project, {
      startDate: removeStartDate ? null : (newStartDate ?? project.startDate),
      dueDate: removeDueDate ? null : (newDueDate ?? project.dueDate),
    });
}
